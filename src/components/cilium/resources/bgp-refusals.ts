import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { type FieldAnswers, fieldFindings } from '../../field-answers';
import type { CiliumModel } from '../cilium-model';
import { communityKind } from './communities';
import { kubeVipPeers } from './kube-vip-peers';

type Bgp = NonNullable<ClusterModel['bgp']>;
type Advertise = Bgp['advertise'][number];

/** What the bgp section asks that Cilium cannot do. */
export function bgpRefusals(model: CiliumModel, bgp: Bgp): Finding[] {
  const path = '/spec/bgp';
  return [
    ...(bgp.advertise.length === 0 ? [finding('FL-BGP-008', {}, { path })] : []),
    ...fieldFindings(bgp, path, {
      localASN: 'taken',
      // kube-vip's, which refuses it where it does not speak BGP.
      routerInterface: 'taken',
      peers: ({ peers }, path) => peers.flatMap((peer, index) => fieldFindings(peer, `${path}/${index}`, ofPeers)),
      advertise: ({ advertise }, path) => [
        ...(kubeVipPeers(model) ? [finding('FL-BGP-007', {}, { path })] : []),
        ...advertise.flatMap((one, index) =>
          advertiseRefusals(model, one, advertise.slice(0, index), `${path}/${index}`),
        ),
      ],
    }),
  ];
}

const ofPeers: FieldAnswers<Bgp['peers'][number]> = {
  name: 'taken',
  address: 'taken',
  asn: 'taken',
  nodes: 'taken',
  passwordSecret: 'taken',
  port: 'taken',
  holdTimeSeconds: 'taken',
  connectRetryTimeSeconds: 'taken',
  ebgpMultihop: 'taken',
  gracefulRestartSeconds: 'taken',
  bfd: ({ name, bfd }, path) => (bfd ? [finding('FL-BGP-005', { peer: name }, { path })] : []),
  keepaliveTimeSeconds: ({ name, keepaliveTimeSeconds: keepalive, holdTimeSeconds: hold }, path) =>
    keepalive > hold ? [finding('FL-BGP-006', { peer: name, keepalive, hold }, { path })] : [],
};

function advertiseRefusals(model: CiliumModel, one: Advertise, before: readonly Advertise[], path: string): Finding[] {
  const { pods, services, selector, egress } = one;
  const answersOutside = model.cni.cilium.config['bpf-lb-external-clusterip'] === 'true';
  return [
    ...(services && !selector ? [finding('FL-BGP-001', {}, { path })] : []),
    ...(services || pods || egress ? [] : [finding('FL-BGP-002', {}, { path })]),
    ...fieldFindings(one, path, {
      pods: 'taken',
      localPreference: 'taken',
      egress: ({ egress }, path) => (egress ? [finding('FL-BGP-011', {}, { path })] : []),
      selector: ({ services, selector }, path) => (selector && !services ? [finding('FL-BGP-003', {}, { path })] : []),
      communities: ({ communities }, path) =>
        communities.flatMap((community, index) =>
          communityKind(community) ? [] : [finding('FL-BGP-004', { community }, { path: `${path}/${index}` })],
        ),
      services: ({ services }, path) =>
        services?.includes('clusterIP') && !answersOutside ? [finding('FL-BGP-009', {}, { path })] : [],
      name: ({ name }, path) =>
        name !== undefined && before.some((other) => other.name === name)
          ? [finding('FL-BGP-010', { name }, { path })]
          : [],
    }),
  ];
}
