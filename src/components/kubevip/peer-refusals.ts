import { onlyIPv6 } from '../../address/only-ipv6';
import { type Finding, finding } from '../../diagnostics/finding';
import { fieldFindings } from '../field-answers';
import type { Instance } from './instance';
import type { Peer } from './peers';

/** A setting of peers that kube-vip has no place for: what it does instead, and where it does just what is asked. */
const absent =
  (field: keyof Peer, does: string, fits: (peer: Peer) => boolean) =>
  (peer: Peer, path: string): Finding[] =>
    fits(peer) ? [] : [finding('FL-VIP-002', { peer: peer.name, field, does }, { path })];

/** A setting of all peers together, which is the first one's. */
const shared =
  (field: 'holdTimeSeconds' | 'keepaliveTimeSeconds', { [field]: first }: Peer) =>
  ({ name, [field]: value }: Peer, path: string): Finding[] =>
    value === first ? [] : [finding('FL-VIP-003', { peer: name, field, value, first }, { path })];

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
  if (onlyIPv6(nodes?.cidrs ?? []) && !bgp.routerInterface)
    found.push(finding('FL-VIP-009', {}, { path: '/spec/bgp' }));
  return found;
}

const onePeer = (peer: Peer, path: string, first: Peer): Finding[] =>
  fieldFindings(peer, path, {
    name: 'taken',
    address: 'taken',
    asn: 'taken',
    ebgpMultihop: 'taken',
    // Which peers may have one is a question to all of them.
    passwordSecret: 'taken',
    port: absent('port', 'always connects to port 179', ({ port }) => port === 179),
    nodes: absent('nodes', 'peers from every node that it runs on', ({ nodes }) => nodes === 'all'),
    connectRetryTimeSeconds: absent(
      'connectRetryTimeSeconds',
      'tries again after 10 seconds',
      // The spec's default stands for "as it comes".
      ({ connectRetryTimeSeconds: seconds }) => seconds === 120 || seconds === 10,
    ),
    gracefulRestartSeconds: absent(
      'gracefulRestartSeconds',
      'withdraws its routes when it stops',
      ({ gracefulRestartSeconds }) => gracefulRestartSeconds === undefined,
    ),
    bfd: absent(
      'bfd',
      'reads it only from its list of peers, where a password would stand in clear',
      ({ bfd, passwordSecret }) => !bfd || passwordSecret === undefined,
    ),
    holdTimeSeconds: shared('holdTimeSeconds', first),
    keepaliveTimeSeconds: shared('keepaliveTimeSeconds', first),
  });
