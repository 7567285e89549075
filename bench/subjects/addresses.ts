// Ranges swept for overlaps and, up to ten thousand, each compared with each.
import { overlappingPairs } from '../../src/address/overlapping-pairs';
import type { IpRange } from '../../src/address/range';
import { addressRivals } from '../../src/checks/addresses/address-rivals';
import { stopwatch } from './stopwatch';

interface Item {
  readonly kind: 'pods' | 'nodes' | 'pool' | 'vip';
  readonly range: IpRange;
}

const count = Number(process.argv[2]);
const kinds = ['pods', 'nodes', 'pool', 'vip'] as const;
let state = 1;
const random = (below: number) => {
  state = (state * 48271) % 2147483647;
  return state % below;
};
/** Spread so that one in ten or so overlaps another. */
const items = Array.from({ length: count }, (_, index): Item => {
  const family = index % 2 === 0 ? 4 : 6;
  const first = (family === 4 ? 0x0a000000n : 0xfd00n << 112n) + BigInt(random(count * 40)) * 4n;
  return { kind: kinds[random(4)] ?? 'pods', range: { family, first, last: first + BigInt(random(12)) } };
});

const { time, print } = stopwatch();
const pairs = time('sweep', () => overlappingPairs(items, addressRivals.cluster));
if (count <= 10_000) {
  const found = time('pairwise', () => {
    let overlaps = 0;
    for (const [index, { kind, range }] of items.entries()) {
      const rivals = addressRivals.cluster(kind);
      for (let other = 0; other < index; other++) {
        const one = items[other];
        if (!one || one.range.family !== range.family || !rivals.includes(one.kind)) continue;
        if (one.range.first <= range.last && range.first <= one.range.last) overlaps++;
      }
    }
    return overlaps;
  });
  if (found !== pairs.length) throw new Error(`the sweep found ${pairs.length} pairs, and there are ${found}`);
}
print();
