import { didYouMean } from '../diagnostics/did-you-mean';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

/** What sections name in other sections is there. */
export function checkReferences({ nodes, loadBalancer, bgp, egress }: ClusterModel): Finding[] {
  const groups = nodes.groups.map(({ name }) => name);
  const gateways = egress?.gateways.map(({ name }) => name) ?? [];
  const named = [
    { name: loadBalancer?.layer2?.nodes ?? 'all', path: '/spec/loadBalancer/layer2/nodes' },
    ...(bgp?.peers ?? []).map((peer, index) => ({ name: peer.nodes, path: `/spec/bgp/peers/${index}/nodes` })),
  ].filter(({ name }) => name !== 'all');
  // Traffic leaves through chosen nodes: `all` is no answer here.
  const leaving = (egress?.gateways ?? []).map((gateway, index) => ({
    name: gateway.nodes,
    path: `/spec/egress/gateways/${index}/nodes`,
  }));
  return [
    ...[...named, ...leaving]
      .filter(({ name }) => !groups.includes(name))
      .map(({ name, path }) => finding('FL-REF-001', { name, similar: didYouMean(name, groups) }, { path })),
    ...(egress?.policies ?? []).flatMap(({ gateway }, index) => {
      if (gateways.includes(gateway)) return [];
      const path = `/spec/egress/policies/${index}/gateway`;
      return [finding('FL-REF-002', { name: gateway, similar: didYouMean(gateway, gateways) }, { path })];
    }),
  ];
}
