import type { LabelSelector } from '../../../imports/meta';
import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { CiliumEntry } from '../carry/check-cilium-peers';
import { ciliumRules } from '../cilium-rules';
import type { Policy } from '../policy';
import { isEmpty } from './is-empty';
import { isNarrow } from './is-narrow';
import { plainSelector } from './plain-selector';
import type { SelectedPods } from './pods-by-label';

/**
 * Peers that are chosen by labels in one namespace of which workloads are known, and that none of them is. Of a peer in any
 * other namespace, or in several, the files need not tell everything.
 */
export function unmatchedPeers(
  { value, place }: Located<Policy>,
  inhabited: ReadonlySet<string>,
  selected: SelectedPods,
): Finding[] {
  return peersOf(value).flatMap(({ path, ...peer }) => {
    const { namespace, selector } = peer;
    if (!inhabited.has(namespace) || !isNarrow(selector) || !isEmpty(selected(peer))) return [];
    return [finding('FL-OBJ-003', { namespace }, { place: place(path), path })];
  });
}

interface Peer {
  readonly namespace: string;
  readonly selector: LabelSelector;
  readonly cilium: boolean;
  readonly path: string;
}

function peersOf(policy: Policy): Peer[] {
  if (policy.kind === 'NetworkPolicy' && policy.apiVersion === 'networking.k8s.io/v1') return kubernetesPeers(policy);
  if (policy.kind !== 'CiliumNetworkPolicy' && policy.kind !== 'CiliumClusterwideNetworkPolicy') return [];
  const own = policy.kind === 'CiliumNetworkPolicy' ? policy.metadata.namespace : undefined;
  return ciliumRules(policy).flatMap(({ rule, path }) =>
    (['ingress', 'ingressDeny', 'egress', 'egressDeny'] as const).flatMap((section) => {
      const entries: readonly CiliumEntry[] = rule[section] ?? [];
      return entries.flatMap((entry, index) =>
        (['fromEndpoints', 'toEndpoints'] as const).flatMap((field) =>
          (entry[field] ?? []).flatMap((given, place) => {
            const selector = plainSelector(given);
            const namespace = selector && ciliumNamespace(selector, own);
            if (!selector || namespace === undefined) return [];
            return [{ namespace, selector, cilium: true, path: `${path}/${section}/${index}/${field}/${place}` }];
          }),
        ),
      );
    }),
  );
}

function kubernetesPeers({ metadata, spec }: NetworkPolicy): Peer[] {
  const lists = [
    ...(spec.ingress ?? []).map(({ from = [] }, index) => ({ peers: from, path: `/spec/ingress/${index}/from` })),
    ...(spec.egress ?? []).map(({ to = [] }, index) => ({ peers: to, path: `/spec/egress/${index}/to` })),
  ];
  return lists.flatMap(({ peers, path }) =>
    peers.flatMap(({ podSelector, namespaceSelector }, index) => {
      const namespace = namespaceSelector
        ? namespaceSelector.matchLabels?.['kubernetes.io/metadata.name']
        : metadata.namespace;
      if (!podSelector || namespace === undefined) return [];
      return [{ namespace, selector: podSelector, cilium: false, path: `${path}/${index}/podSelector` }];
    }),
  );
}

/** The one namespace in which a selector looks for endpoints: the one that it names, or that of its policy. */
function ciliumNamespace(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  own: string | undefined,
): string | undefined {
  const named = matchLabels['io.kubernetes.pod.namespace'];
  if (named !== undefined) return named;
  const keys = [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)];
  return keys.some((key) => /^io\.(kubernetes\.pod|cilium\.k8s)\.namespace/.test(key)) ? undefined : own;
}
