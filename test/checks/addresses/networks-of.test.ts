import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networksOf } from '../../../src/checks/addresses/networks-of';
import { fleetCluster } from '../../../src/checks/fleet/fleet-cluster';
import { loaded } from '../fleet/fleet';

const cluster = fc.record({
  network: fc.constantFrom(undefined, undefined, 'a', 'b'),
  first: fc.nat(12),
  bits: fc.constantFrom(0, 1, 2),
});

test('two clusters are in one network where a comparison of each with each says so', () => {
  fc.assert(
    fc.property(fc.array(cluster, { maxLength: 10 }), (drawn) => {
      const ranges = drawn.map(({ first, bits }) => ({ first: (first >> bits) << bits, size: 1 << bits }));
      const specs = drawn.map(({ network, bits }, index) =>
        loaded(`c${index}`, {
          nodes: { ...(network && { network }), cidrs: [`10.0.${ranges[index]?.first}.0/${24 - bits}`] },
        }),
      );
      const overlap = (a: number, b: number) => {
        const [one, other] = [ranges[a], ranges[b]];
        return !!one && !!other && one.first < other.first + other.size && other.first < one.first + one.size;
      };
      const all = drawn.map((_, index) => index);
      const free = all.filter((index) => drawn[index]?.network === undefined);
      // Those without a name reach each other over several steps.
      const reach = new Map(free.map((index) => [index, new Set([index])]));
      for (const _ of free)
        for (const [index, set] of reach)
          for (const other of free) if ([...set].some((one) => overlap(one, other))) reach.get(index)?.add(other);
      const together = (a: number, b: number) => {
        const [one, other] = [drawn[a]?.network, drawn[b]?.network];
        if (one !== undefined && other !== undefined) return one === other;
        if (one === undefined && other === undefined && reach.get(a)?.has(b)) return true;
        return ['a', 'b'].some((network) => {
          const members = all.filter((index) => drawn[index]?.network === network);
          return [a, b].every(
            (index) =>
              members.includes(index) || (free.includes(index) && members.some((member) => overlap(member, index))),
          );
        });
      };
      const networks = networksOf(specs.map(fleetCluster)).map((members) => members.map(({ file }) => file));
      for (const a of all)
        for (const b of all.slice(0, a)) {
          const found = networks.some((members) => members.includes(`c${a}.yaml`) && members.includes(`c${b}.yaml`));
          expect(found, `${a} and ${b}`).toBe(together(a, b));
        }
    }),
    { seed: 1, numRuns: 300 },
  );
});
