import type { CiliumClusterwideNetworkPolicy, CiliumNetworkPolicy } from '../../../imports/cilium.io-policies';
import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import type { Located } from '../../diagnostics/located';
import type { PolicyChange } from './policy-change';

export type BridgePolicy = NetworkPolicy | CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy;

/**
 * Policies that stand beside some changes, of the same kinds, so that agents get them in the order in which they are written:
 * beside what comes or goes one that lets everything pass to and from its pods, so that nobody notices how they are isolated;
 * beside what is changed its old version, so that nothing is missing until all new ones are there.
 */
export function bridgesFor(changes: Iterable<PolicyChange>): Located<BridgePolicy>[] {
  const found = new Map<string, Located<BridgePolicy>>();
  for (const { list, before, after } of changes) {
    const one = before ?? after;
    const isChanged = before && after;
    if (one && list === 'kubernetes') {
      const policy = one.value as NetworkPolicy;
      const value = renamed(isChanged ? policy : opened(policy));
      found.set(meaning(value), { value, place: one.place });
    } else if (one && list === 'cilium') {
      const policy = one.value as CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy;
      const open = isChanged ? policy : openedCilium(policy);
      if (open) found.set(meaning(open), { value: renamed(open), place: one.place });
    }
  }
  return [...found.values()];
}

function opened({ spec, ...policy }: NetworkPolicy): NetworkPolicy {
  const { podSelector, egress = [], policyTypes = egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'] } = spec;
  return {
    ...policy,
    spec: {
      podSelector,
      policyTypes,
      ...(policyTypes.includes('Ingress') && { ingress: [{}] }),
      ...(policyTypes.includes('Egress') && { egress: [{}] }),
    },
  };
}

function openedCilium<P extends CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy>(policy: P): P | undefined {
  const { spec, specs, ...rest } = policy;
  if (!spec?.endpointSelector || specs) return undefined;
  const open = {
    endpointSelector: spec.endpointSelector,
    enableDefaultDeny: { ingress: false, egress: false },
    ingress: [{ fromEntities: ['all'] }],
    egress: [{ toEntities: ['all'] }],
  };
  return { ...rest, spec: open } as P;
}

const renamed = <P extends { readonly metadata: { readonly name: string } }>(policy: P): P => ({
  ...policy,
  metadata: { ...policy.metadata, name: `${policy.metadata.name}-bridge` },
});

const meaning = ({ metadata, spec }: BridgePolicy) =>
  JSON.stringify(['namespace' in metadata && metadata.namespace, spec]);
