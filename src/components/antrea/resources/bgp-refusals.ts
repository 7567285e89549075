import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { kubeVipPeers } from '../../cilium/resources/kube-vip-peers';
import { type FieldAnswers, fieldFindings } from '../../field-answers';
import type { AntreaModel } from '../antrea-model';
import { antreaSettings } from '../settings';

type Bgp = NonNullable<ClusterModel['bgp']>;
type Peer = Bgp['peers'][number];
type Advertise = Bgp['advertise'][number];

/** The only Secret that agents read passwords from. */
const passwords = 'antrea-bgp-passwords';

/** A setting of peers that BGPPolicy has no place for, where what its agents do is not just what is asked. */
const absent =
  (field: keyof Peer, does: string, fits: (peer: Peer) => boolean) =>
  (peer: Peer, path: string): Finding[] =>
    fits(peer) ? [] : [finding('FL-AN-202', { peer: peer.name, field, does }, { path })];

const ofPeers: FieldAnswers<Peer> = {
  name: 'taken',
  address: 'taken',
  nodes: 'taken',
  port: 'taken',
  ebgpMultihop: 'taken',
  asn: ({ asn }, path) => asnRefusal(asn, path),
  holdTimeSeconds: absent('holdTimeSeconds', 'offers 90 seconds', ({ holdTimeSeconds }) => holdTimeSeconds === 90),
  keepaliveTimeSeconds: absent(
    'keepaliveTimeSeconds',
    'sends one in a third of the hold time',
    ({ keepaliveTimeSeconds }) => keepaliveTimeSeconds === 30,
  ),
  connectRetryTimeSeconds: absent(
    'connectRetryTimeSeconds',
    'tries again after 120 seconds',
    ({ connectRetryTimeSeconds }) => connectRetryTimeSeconds === 120,
  ),
  bfd: absent('bfd', 'waits for the hold time', ({ bfd }) => !bfd),
  gracefulRestartSeconds: absent(
    'gracefulRestartSeconds',
    'takes 3600 seconds at most',
    ({ gracefulRestartSeconds: seconds = 0 }) => seconds <= 3600,
  ),
  passwordSecret: ({ address, asn, passwordSecret: secret }, path) =>
    secret === undefined || secret === passwords
      ? []
      : [finding('FL-AN-205', { secret, passwords, key: `${address}-${asn}` }, { path })],
};

/** What the bgp section asks that Antrea's BGPPolicy cannot do. */
export function bgpRefusals(model: AntreaModel, bgp: Bgp): Finding[] {
  const path = '/spec/bgp';
  return [
    ...(antreaSettings(model).chaining ? [finding('FL-AN-209', {}, { path })] : []),
    ...(bgp.advertise.length === 0 ? [finding('FL-BGP-008', {}, { path })] : []),
    ...fieldFindings(bgp, path, {
      localASN: ({ localASN }, path) => asnRefusal(localASN, path),
      // kube-vip's, which refuses it where it does not speak BGP.
      routerInterface: 'taken',
      peers: ({ peers }, path) => peers.flatMap((peer, index) => fieldFindings(peer, `${path}/${index}`, ofPeers)),
      advertise: ({ advertise }, path) => [
        ...(kubeVipPeers(model) ? [finding('FL-AN-208', {}, { path })] : []),
        ...advertise.flatMap((one, index) => advertiseRefusals(model, one, `${path}/${index}`)),
      ],
    }),
  ];
}

function asnRefusal(asn: number, path: string): Finding[] {
  return asn > 65535 ? [finding('FL-AN-201', { asn }, { path })] : [];
}

function advertiseRefusals(model: AntreaModel, one: Advertise, path: string): Finding[] {
  const { pods, services, egress } = one;
  return [
    ...fieldFindings(one, path, {
      pods: 'taken',
      services: 'taken',
      communities: ({ communities }, path) =>
        communities.length > 0 ? [finding('FL-AN-203', { field: 'communities' }, { path })] : [],
      localPreference: ({ localPreference }, path) =>
        localPreference === undefined ? [] : [finding('FL-AN-203', { field: 'localPreference' }, { path })],
      selector: ({ selector = {} }, path) =>
        Object.values(selector).some((part) => Object.keys(part).length > 0)
          ? [finding('FL-AN-204', {}, { path })]
          : [],
      name: ({ name }, path) => (name === undefined ? [] : [finding('FL-AN-206', { name }, { path })]),
      egress: ({ egress }, path) =>
        egress && model.egress?.implementation !== 'antrea' ? [finding('FL-AN-207', {}, { path })] : [],
    }),
    ...(pods || services || egress ? [] : [finding('FL-BGP-002', {}, { path })]),
  ];
}
