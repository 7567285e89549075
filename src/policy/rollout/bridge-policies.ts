import type { CiliumClusterwideNetworkPolicy, CiliumNetworkPolicy } from '../../../imports/cilium.io-policies';
import type { AntreaClusterNetworkPolicy, AntreaNetworkPolicy } from '../../../imports/crd.antrea.io-policies';
import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import { identity } from '../../stages/kubernetes-object';
import { antreaBridges } from './antrea-bridges';
import { beside } from './beside';
import type { PolicyChange, Put } from './policy-change';

type AntreaPolicy = AntreaNetworkPolicy | AntreaClusterNetworkPolicy;
type BridgePolicy = NetworkPolicy | CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy | AntreaPolicy;

/**
 * Policies that stand beside some changes, of the same kinds, so that agents get them in the order in which they are written:
 * beside what comes or goes one that lets everything pass to and from its pods, so that nobody notices how they are isolated;
 * beside what is changed its old version, so that nothing is missing until all new ones are there. Antrea's have a rank too.
 */
export function bridgePolicies(changes: Iterable<PolicyChange>): Put[] {
  const found = new Map<string, Put>();
  const add = (value: BridgePolicy, { list, before, after }: PolicyChange) => {
    const place = (before ?? after)?.place;
    if (place) found.set(meaning(value), { key: identity(value), list, after: { value, place } });
  };
  for (const change of changes) {
    const { list, before, after } = change;
    const one = before ?? after;
    const isChanged = before && after;
    if (one && list === 'kubernetes') {
      const policy = one.value as NetworkPolicy;
      add(beside(isChanged ? policy : opened(policy)), change);
    } else if (one && list === 'cilium') {
      const policy = one.value as CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy;
      const open = isChanged ? policy : openedCilium(policy);
      if (open) add(beside(open), change);
    } else if (one && list === 'antrea') {
      const policy = one.value as AntreaPolicy;
      for (const bridge of antreaBridges(policy, isChanged !== undefined)) add(bridge, change);
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

const meaning = ({ metadata, spec }: BridgePolicy) =>
  JSON.stringify(['namespace' in metadata && metadata.namespace, spec]);
