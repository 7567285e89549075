import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import type { CiliumModel } from '../cilium-model';
import { communityKind } from './communities';
import { kubeVipPeers } from './kube-vip-peers';

type Bgp = NonNullable<ClusterModel['bgp']>;

/** What the bgp section asks that Cilium cannot do. */
export function bgpRefusals(model: CiliumModel, bgp: Bgp): Finding[] {
  const answersOutside = model.cni.cilium.config['bpf-lb-external-clusterip'] === 'true';
  return [
    ...(kubeVipPeers(model) ? [finding('FL-BGP-007', {}, { path: '/spec/bgp/advertise' })] : []),
    ...(bgp.advertise.length === 0 ? [finding('FL-BGP-008', {}, { path: '/spec/bgp' })] : []),
    ...bgp.peers.flatMap((peer, index) => peerRefusals(peer, `/spec/bgp/peers/${index}`)),
    ...bgp.advertise.flatMap((one, index) => {
      const path = `/spec/bgp/advertise/${index}`;
      const twice = one.name !== undefined && bgp.advertise.findIndex(({ name }) => name === one.name) < index;
      return [
        ...advertiseRefusals(one, path),
        ...(one.services?.includes('clusterIP') && !answersOutside
          ? [finding('FL-BGP-009', {}, { path: `${path}/services` })]
          : []),
        ...(twice ? [finding('FL-BGP-010', { name: one.name ?? '' }, { path: `${path}/name` })] : []),
      ];
    }),
  ];
}

function peerRefusals(peer: Bgp['peers'][number], path: string): Finding[] {
  const { name, bfd, keepaliveTimeSeconds: keepalive, holdTimeSeconds: hold } = peer;
  const found: Finding[] = [];
  if (bfd) found.push(finding('FL-BGP-005', { peer: name }, { path: `${path}/bfd` }));
  if (keepalive > hold)
    found.push(finding('FL-BGP-006', { peer: name, keepalive, hold }, { path: `${path}/keepaliveTimeSeconds` }));
  return found;
}

function advertiseRefusals(
  { pods, services, egress, selector, communities }: Bgp['advertise'][number],
  path: string,
): Finding[] {
  const found: Finding[] = [];
  if (services && !selector) found.push(finding('FL-BGP-001', {}, { path }));
  if (egress) found.push(finding('FL-BGP-011', {}, { path: `${path}/egress` }));
  else if (!services && !pods) found.push(finding('FL-BGP-002', {}, { path }));
  if (!services && selector) found.push(finding('FL-BGP-003', {}, { path: `${path}/selector` }));
  communities.forEach((community, index) => {
    if (!communityKind(community))
      found.push(finding('FL-BGP-004', { community }, { path: `${path}/communities/${index}` }));
  });
  return found;
}
