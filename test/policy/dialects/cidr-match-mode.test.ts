import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree } from '../brute-force/agree';
import type { CidrMatchMode } from '../brute-force/found-by-cidr';
import { changedCluster, mixedCluster } from '../brute-force/random-cluster';
import { randomSide } from '../brute-force/random-side';

const modes: readonly CidrMatchMode[] = [['nodes'], ['pods'], ['nodes', 'pods']];

/** Where a mode changes nothing of what any policy lets pass, nothing is tested. */
test.each(modes.map((mode) => [mode.join(), mode] as const))('CIDRs match %s where Cilium is told so', (_, mode) => {
  const set = randomSide.cilium.map((side) => ({ ...side, cidrMatchMode: mode }));
  const alike = fc.property(changedCluster(set), (cluster) => {
    agree(cluster);
  });
  expect(() => fc.assert(alike, { seed: 4, numRuns: 40 })).not.toThrow();
  let differ = 0;
  const told = fc.property(mixedCluster(set, randomSide.cilium), ({ left, ...rest }) => {
    const { cidrMatchMode: __, ...right } = left;
    if (agree({ ...rest, left, right }) !== 'equal') differ++;
  });
  fc.assert(told, { seed: 5, numRuns: 40 });
  expect(differ).toBeGreaterThan(3);
});
