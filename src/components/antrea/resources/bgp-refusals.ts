import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { kubeVipPeers } from '../../cilium/resources/kube-vip-peers';
import type { AntreaModel } from '../antrea-model';
import { antreaSettings } from '../settings';

type Bgp = NonNullable<ClusterModel['bgp']>;
type Peer = Bgp['peers'][number];

/** The only Secret that agents read passwords from. */
const passwords = 'antrea-bgp-passwords';

/** Settings of peers that BGPPolicy has no place for, where what its agents do is not just what is asked. */
const absent: { field: keyof Peer; does: string; fits: (peer: Peer) => boolean }[] = [
  { field: 'holdTimeSeconds', does: 'offers 90 seconds', fits: ({ holdTimeSeconds: seconds }) => seconds === 90 },
  {
    field: 'keepaliveTimeSeconds',
    does: 'sends one in a third of the hold time',
    fits: ({ keepaliveTimeSeconds: seconds }) => seconds === 30,
  },
  {
    field: 'connectRetryTimeSeconds',
    does: 'tries again after 120 seconds',
    fits: ({ connectRetryTimeSeconds: seconds }) => seconds === 120,
  },
  { field: 'bfd', does: 'waits for the hold time', fits: ({ bfd }) => !bfd },
  {
    field: 'gracefulRestartSeconds',
    does: 'takes 3600 seconds at most',
    fits: ({ gracefulRestartSeconds: seconds = 0 }) => seconds <= 3600,
  },
];

/** What the bgp section asks that Antrea's BGPPolicy cannot do. */
export function bgpRefusals(model: AntreaModel, bgp: Bgp): Finding[] {
  const path = '/spec/bgp';
  return [
    ...asnRefusal(bgp.localASN, `${path}/localASN`),
    ...(antreaSettings(model).chaining ? [finding('FL-AN-209', {}, { path })] : []),
    ...(kubeVipPeers(model) ? [finding('FL-AN-208', {}, { path: `${path}/advertise` })] : []),
    ...(bgp.advertise.length === 0 ? [finding('FL-BGP-008', {}, { path })] : []),
    ...bgp.peers.flatMap((peer, index) => peerRefusals(peer, `${path}/peers/${index}`)),
    ...bgp.advertise.flatMap((one, index) => advertiseRefusals(model, one, `${path}/advertise/${index}`)),
  ];
}

function asnRefusal(asn: number, path: string): Finding[] {
  return asn > 65535 ? [finding('FL-AN-201', { asn }, { path })] : [];
}

function peerRefusals(peer: Peer, path: string): Finding[] {
  const { name, address, asn, passwordSecret: secret } = peer;
  return [
    ...asnRefusal(asn, `${path}/asn`),
    ...absent
      .filter(({ fits }) => !fits(peer))
      .map(({ field, does }) => finding('FL-AN-202', { peer: name, field, does }, { path: `${path}/${field}` })),
    ...(secret !== undefined && secret !== passwords
      ? [finding('FL-AN-205', { secret, passwords, key: `${address}-${asn}` }, { path: `${path}/passwordSecret` })]
      : []),
  ];
}

function advertiseRefusals(model: AntreaModel, one: Bgp['advertise'][number], path: string): Finding[] {
  const { name, pods, services, egress, selector, communities, localPreference } = one;
  const selects = Object.values(selector ?? {}).some((part) => Object.keys(part).length > 0);
  return [
    ...(communities.length > 0
      ? [finding('FL-AN-203', { field: 'communities' }, { path: `${path}/communities` })]
      : []),
    ...(localPreference === undefined
      ? []
      : [finding('FL-AN-203', { field: 'localPreference' }, { path: `${path}/localPreference` })]),
    ...(selects ? [finding('FL-AN-204', {}, { path: `${path}/selector` })] : []),
    ...(name === undefined ? [] : [finding('FL-AN-206', { name }, { path: `${path}/name` })]),
    ...(pods || services || egress ? [] : [finding('FL-BGP-002', {}, { path })]),
    ...(egress && model.egress?.implementation !== 'antrea'
      ? [finding('FL-AN-207', {}, { path: `${path}/egress` })]
      : []),
  ];
}
