import { openedBetween } from '../../../src/policy/engine/opened-between';
import { judge, passes } from './judge';
import { pairsOf, sent, setOf, universeFor } from './judged';
import type { RandomCluster } from './side';

const mixtures = [
  ['left', 'right'],
  ['right', 'left'],
] as const;

/**
 * Holds each end of every packet to either side, as it is for every subset of nodes that have moved; throws where a packet is
 * cut that both sides allow, and where the engine knows of something that opens and packets do not, or the other way round.
 */
export function mixesAlike(cluster: RandomCluster): 'something opens' | 'nothing opens' {
  const example = openedBetween(setOf(cluster.left, cluster), setOf(cluster.right, cluster), universeFor(cluster));
  let opens = false;
  let found = false;
  for (const [{ sender: from, end: source }, { sender: to, end: destination }] of pairsOf(cluster)) {
    // The node that a pod runs on moves with it.
    if ([from, to].some(({ sorts = [] }) => sorts.includes('host'))) continue;
    for (const { packet, point } of sent) {
      const one = { from, to, ...packet };
      const alone = [judge(cluster.left, one), judge(cluster.right, one)];
      for (const [sender, receiver] of mixtures) {
        const passed = passes(cluster[sender], one, 'Egress') && passes(cluster[receiver], one, 'Ingress');
        if (alone.every(Boolean) && !passed) throw new Error(`cut: ${JSON.stringify(one)}`);
        if (!passed || alone.some(Boolean)) continue;
        opens = true;
        const ends = [example?.from.endpoint?.name, example?.to.endpoint?.name];
        found ||=
          `${ends}` === `${[source.endpoint?.name, destination.endpoint?.name]}` &&
          example?.sender === sender &&
          example.point === point;
      }
    }
  }
  if (opens !== (example !== undefined)) throw new Error(`packets say ${opens}, the engine ${JSON.stringify(example)}`);
  if (opens !== found) throw new Error(`no packet is ${JSON.stringify(example)}`);
  return opens ? 'something opens' : 'nothing opens';
}
