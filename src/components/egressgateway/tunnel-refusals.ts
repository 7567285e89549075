import { type Finding, finding } from '../../diagnostics/finding';
import { shareNodes } from '../share-nodes';
import type { EgressGatewaySettings } from './settings';

type Group = EgressGatewaySettings['model']['nodes']['groups'][number];

const root = '/spec/egress/egressGateway/tunnel/interfaces';

/** The interface of the tunnel is another one on some nodes: they are found by their labels, and asked for where one is named. */
export function tunnelRefusals(s: EgressGatewaySettings): Finding[] {
  const { interface: usual, interfaces } = s.section.tunnel;
  return [
    ...(interfaces.length > 0 && usual === undefined ? [finding('FL-EG-031', {}, { path: root })] : []),
    ...interfaces.flatMap(({ nodes }, index): Finding[] => {
      const path = `${root}/${index}/nodes`;
      const group = s.model.nodes.groups.find(({ name }) => name === nodes);
      if (!group) return [finding('FL-REF-001', { name: nodes, similar: undefined }, { path })];
      const { matchExpressions, matchLabels } = group.selector;
      return matchExpressions || !matchLabels
        ? [finding('FL-EG-021', { group: nodes }, { path })]
        : sharedNodes(s, group, index);
    }),
  ];
}

/** A node takes the interface of the first group that it belongs to (pkg/agent/vxlan/parent.go). */
function sharedNodes({ section: { tunnel }, model: { nodes } }: EgressGatewaySettings, group: Group, index: number) {
  return tunnel.interfaces.slice(0, index).flatMap((entry, before) => {
    const other = nodes.groups.find(({ name }) => name === entry.nodes);
    if (!other || entry.interface === tunnel.interfaces[index]?.interface) return [];
    const shared = shareNodes(group, other, nodes.count);
    if (shared === 'never') return [];
    const also = [{ path: `${root}/${before}`, label: 'taken first' }];
    const where = { path: `${root}/${index}`, also };
    const args = { group: group.name, first: other.name, taken: entry.interface };
    return [finding(shared === 'surely' ? 'FL-EG-033' : 'FL-EG-032', args, where)];
  });
}
