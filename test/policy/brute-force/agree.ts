import { type Counterexample, compare } from '../../../src/policy/engine/compare';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import { explain } from '../../../src/policy/engine/explain';
import { judge } from './judge';
import { endsOf, pairsOf, sent, setOf, sortsIn, universeFor } from './judged';
import type { Packet, Sender } from './packet';
import type { RandomCluster, Side } from './side';

/** Of what kind a comparison was: the number of each tells whether random cases are worth anything. */
export type Found = 'equal' | 'left has more' | 'right has more' | 'both have more';

/** Compares both sides packet by packet and by the engine; throws where these do not say the same. */
export function agree(cluster: RandomCluster): Found {
  const wanted = bruteForce(cluster);
  const [left, right] = [setOf(cluster.left, cluster), setOf(cluster.right, cluster)];
  const { onlyLeft, onlyRight, verdict } = compare(left, right, universeFor(cluster));
  const found = kindOf(onlyLeft !== undefined, onlyRight !== undefined);
  if (found !== wanted) throw new Error(`the engine says ${found}, packets say ${wanted}`);
  const certain = wanted === 'equal' ? 'equal' : 'different';
  if (verdict !== certain) throw new Error(`${verdict}, but ${wanted}`);
  if (onlyLeft) checkExample(cluster, onlyLeft, true);
  if (onlyRight) checkExample(cluster, onlyRight, false);
  return wanted;
}

function bruteForce(cluster: RandomCluster): Found {
  let onlyLeft = false;
  let onlyRight = false;
  for (const [{ sender: from }, { sender: to }] of pairsOf(cluster)) {
    for (const { packet } of sent) {
      const one = { from, to, ...packet };
      const [left, right] = [judge(cluster.left, one), judge(cluster.right, one)];
      onlyLeft ||= left && !right;
      onlyRight ||= right && !left;
      if (onlyLeft && onlyRight) return 'both have more';
    }
  }
  return kindOf(onlyLeft, onlyRight);
}

const kindOf = (onlyLeft: boolean, onlyRight: boolean): Found => {
  if (onlyLeft) return onlyRight ? 'both have more' : 'left has more';
  return onlyRight ? 'right has more' : 'equal';
};

/** A counterexample is one: the judge says so too. */
function checkExample(cluster: RandomCluster, example: Counterexample, leftAllows: boolean): void {
  const one: Packet = {
    from: senderOf(cluster, example.from),
    to: senderOf(cluster, example.to),
    ...packetAt(example),
  };
  const says = (side: Side) => (judge(side, one) ? 'allowed' : 'denied');
  const wanted = leftAllows ? ['allowed', 'denied'] : ['denied', 'allowed'];
  const judged = [says(cluster.left), says(cluster.right)];
  const explained = [example.left.verdict, example.right.verdict];
  if (`${wanted}` !== `${judged}` || `${wanted}` !== `${explained}`) {
    throw new Error(`counterexample: wanted ${wanted}, judged ${judged}, explained ${explained}`);
  }
}

function senderOf(cluster: RandomCluster, end: ConnectionEnd): Sender {
  const found = endsOf(cluster).find((one) => one.end.endpoint && one.end.endpoint.name === end.endpoint?.name);
  if (found) return found.sender;
  if (!end.region) throw new Error('a counterexample has an end that is not in the cluster');
  const value = Number(end.address.value);
  return { address: [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.'), sorts: sortsIn(end.region) };
}

function packetAt({ point }: Counterexample): Omit<Packet, 'from' | 'to'> {
  const rest = point & 0xffff;
  const protocol = ['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6'][point >> 16];
  if (protocol === undefined) return { protocol: rest === 2 ? 'IGMP' : 'GRE' };
  return protocol.startsWith('ICMP')
    ? { protocol, icmp: { type: rest >> 8, code: rest & 255 } }
    : { protocol, port: rest };
}

/** Explains every packet of the left side and throws where the judge says otherwise. */
export function explainsAlike(cluster: RandomCluster): void {
  const set = setOf(cluster.left, cluster);
  for (const [from, to] of pairsOf(cluster)) {
    for (const { packet, point } of sent) {
      const allowed = judge(cluster.left, { from: from.sender, to: to.sender, ...packet });
      const { verdict } = explain(set, { from: from.end, to: to.end, point });
      if (verdict !== (allowed ? 'allowed' : 'denied')) {
        throw new Error(
          `${verdict}, judged ${allowed}: ${JSON.stringify([from.sender, to.sender, packet, cluster.left])}`,
        );
      }
    }
  }
}
