import { type Finding, finding } from '../../diagnostics/finding';
import type { Instance } from './instance';
import type { Peer } from './peers';

const timers = ['holdTimeSeconds', 'keepaliveTimeSeconds'] as const;

/** Settings of peers that kube-vip has no place for: what it does instead, and where it does just what is asked. */
const absent: { field: keyof Peer; does: string; fits: (peer: Peer) => boolean }[] = [
  { field: 'port', does: 'always connects to port 179', fits: ({ port }) => port === 179 },
  { field: 'nodes', does: 'peers from every node that it runs on', fits: ({ nodes }) => nodes === 'all' },
  {
    field: 'connectRetryTimeSeconds',
    does: 'tries again after 10 seconds',
    // The spec's default stands for "as it comes".
    fits: ({ connectRetryTimeSeconds: seconds }) => seconds === 120 || seconds === 10,
  },
  {
    field: 'gracefulRestartSeconds',
    does: 'withdraws its routes when it stops',
    fits: ({ gracefulRestartSeconds }) => gracefulRestartSeconds === undefined,
  },
  {
    field: 'bfd',
    does: 'reads it only from its list of peers, where a password would stand in clear',
    fits: ({ bfd, passwordSecret }) => !bfd || passwordSecret === undefined,
  },
];

/** What instances that speak BGP cannot do of the bgp section. */
export function peerRefusals(speakers: readonly Instance[]): Finding[] {
  const { bgp, nodes } = speakers[0]?.model ?? {};
  if (!bgp) return [];
  const secrets = bgp.peers.filter(({ passwordSecret }) => passwordSecret !== undefined);
  const found = bgp.peers.flatMap((peer, index) => onePeer(peer, `/spec/bgp/peers/${index}`, bgp.peers[0] ?? peer));
  if (secrets.length > 1)
    found.push(finding('FL-VIP-001', { peers: secrets.map(({ name }) => name) }, { path: '/spec/bgp/peers' }));
  const [secret] = secrets;
  if (secret && speakers.some(({ staticPod }) => staticPod))
    found.push(
      finding(
        'FL-VIP-006',
        { peer: secret.name },
        { path: `/spec/bgp/peers/${bgp.peers.indexOf(secret)}/passwordSecret` },
      ),
    );
  if (speakers.some(({ services }) => services))
    bgp.advertise.forEach(({ services, communities }, index) => {
      if (communities.length > 0 && services?.includes('loadBalancerIP'))
        found.push(finding('FL-VIP-020', { communities }, { path: `/spec/bgp/advertise/${index}/communities` }));
    });
  const ipv6Only = nodes?.cidrs.length !== 0 && nodes?.cidrs.every((cidr) => cidr.includes(':'));
  if (ipv6Only && !bgp.routerInterface) found.push(finding('FL-VIP-009', {}, { path: '/spec/bgp' }));
  return found;
}

function onePeer(peer: Peer, path: string, first: Peer): Finding[] {
  return [
    ...absent
      .filter(({ fits }) => !fits(peer))
      .map(({ field, does }) => finding('FL-VIP-002', { peer: peer.name, field, does }, { path: `${path}/${field}` })),
    ...timers
      .filter((field) => peer[field] !== first[field])
      .map((field) =>
        finding(
          'FL-VIP-003',
          { peer: peer.name, field, value: peer[field], first: first[field] },
          { path: `${path}/${field}` },
        ),
      ),
  ];
}
