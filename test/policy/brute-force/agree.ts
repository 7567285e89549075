import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import { type Counterexample, compare } from '../../../src/policy/engine/compare';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import { explain } from '../../../src/policy/engine/explain';
import { judge, type Packet, type Sender } from './judge';
import { endsOf, sent, setOf, universeFor } from './judged';
import type { RandomCluster } from './random-cluster';

/** Of what kind a comparison was: the number of each tells whether random cases are worth anything. */
export type Found = 'equal' | 'left has more' | 'right has more' | 'both have more';

/** Compares both sides packet by packet and by the engine; throws where these do not say the same. */
export function agree(cluster: RandomCluster): Found {
  const wanted = bruteForce(cluster);
  const { onlyLeft, onlyRight, verdict } = compare(setOf(cluster.left), setOf(cluster.right), universeFor(cluster));
  const found = kindOf(onlyLeft !== undefined, onlyRight !== undefined);
  if (found !== wanted) throw new Error(`the engine says ${found}, packets say ${wanted}`);
  if ((verdict === 'equal') !== (wanted === 'equal')) throw new Error(`${verdict}, but ${wanted}`);
  if (onlyLeft) checkExample(cluster, onlyLeft, true);
  if (onlyRight) checkExample(cluster, onlyRight, false);
  return wanted;
}

function bruteForce(cluster: RandomCluster): Found {
  let onlyLeft = false;
  let onlyRight = false;
  const senders = endsOf(cluster).map(({ sender }) => sender);
  for (const from of senders) {
    for (const to of senders) {
      for (const { packet } of sent) {
        const one = { from, to, ...packet };
        const [left, right] = [judge(cluster.left, one), judge(cluster.right, one)];
        onlyLeft ||= left && !right;
        onlyRight ||= right && !left;
        if (onlyLeft && onlyRight) return 'both have more';
      }
    }
  }
  return kindOf(onlyLeft, onlyRight);
}

const kindOf = (onlyLeft: boolean, onlyRight: boolean): Found => {
  if (onlyLeft) return onlyRight ? 'both have more' : 'left has more';
  return onlyRight ? 'right has more' : 'equal';
};

/** A counterexample is one: the judge says so too, and each explanation names a rule that stands in its policy. */
function checkExample(cluster: RandomCluster, example: Counterexample, leftAllows: boolean): void {
  const one: Packet = {
    from: senderOf(cluster, example.from),
    to: senderOf(cluster, example.to),
    ...packetAt(example),
  };
  const says = (policies: readonly NetworkPolicy[]) => (judge(policies, one) ? 'allowed' : 'denied');
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
  return { address: [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.') };
}

function packetAt({ point }: Counterexample): Pick<Packet, 'protocol' | 'port'> {
  const protocol = ['TCP', 'UDP', 'SCTP'][point >> 16];
  return protocol === undefined ? { protocol: 'ICMP' } : { protocol, port: point & 0xffff };
}

/** Explains every packet of the left side and throws where the judge says otherwise. */
export function explainsAlike(cluster: RandomCluster): void {
  const set = setOf(cluster.left);
  const ends = endsOf(cluster);
  for (const from of ends) {
    for (const to of ends) {
      for (const { packet, point } of sent) {
        const allowed = judge(cluster.left, { from: from.sender, to: to.sender, ...packet });
        const { verdict } = explain(set, { from: from.end, to: to.end, point });
        if ((verdict === 'allowed') !== allowed) throw new Error(`${verdict}, judged ${allowed}`);
      }
    }
  }
}
