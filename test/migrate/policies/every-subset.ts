import { passes } from '../../policy/brute-force/judge';
import { pairsOf, sent } from '../../policy/brute-force/judged';
import type { Packet, Sender } from '../../policy/brute-force/packet';
import type { RandomCluster } from '../../policy/brute-force/side';

const nodes = [0, 1, 2];
const subsets = Array.from({ length: 2 ** nodes.length }, (_, bits) => nodes.map((node) => (bits >> node) % 2 === 1));
/** Whether either end of a connection has moved, in any subset and wherever both run; what is alike is looked at once. */
const ends = new Map(
  subsets.flatMap((moved) =>
    nodes.flatMap((source) =>
      nodes.map((destination) => {
        const pair = [moved[source] === true, moved[destination] === true] as const;
        return [`${pair}`, pair] as const;
      }),
    ),
  ),
);

export interface Mixture {
  /** Who holds pods of nodes that have moved to policies: those of the right side, or nobody. */
  readonly moved: 'held to the right' | 'held to nothing';
  /** What pods that have not moved take those that have for; left out where they know them. */
  readonly seenAs?: Sender;
}

/**
 * Moves every subset of three nodes, each of which runs a pod of each workload, and sends every packet between all pods, and to
 * and from the world: the left side holds the others. Tells what passes that is denied, and does not that is allowed, where that
 * is so before and after.
 */
export function everySubset(cluster: RandomCluster, { moved, seenAs }: Mixture) {
  const { left, right } = cluster;
  const found = { opens: false, cuts: false };
  for (const [{ sender: from }, { sender: to }] of pairsOf(cluster)) {
    // The node that a pod runs on moves with it.
    if ([from, to].some(({ sorts = [] }) => sorts.includes('host'))) continue;
    for (const { packet } of sent) {
      const one = { from, to, ...packet };
      const hidden = seenAs && from.pod && { ...one, from: seenAs };
      const through = (type: 'Egress' | 'Ingress', at: boolean, asked: Packet) =>
        (at && moved === 'held to nothing') || passes(at ? right : left, asked, type);
      const both = (side: typeof left) => passes(side, one, 'Egress') && passes(side, one, 'Ingress');
      const before = both(left);
      const after = moved === 'held to nothing' ? before : both(right);
      for (const [sends, receives] of ends.values()) {
        const arrives = hidden && to.pod && sends && !receives ? hidden : one;
        const passed = through('Egress', sends, one) && through('Ingress', receives, arrives);
        found.opens ||= passed && !before && !after;
        found.cuts ||= !passed && before && after;
      }
    }
  }
  return found;
}
