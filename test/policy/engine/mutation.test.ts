import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agree } from '../brute-force/agree';
import { changes } from '../brute-force/change';
import { mutatedCluster } from '../brute-force/random-cluster';
import { dialects, randomSide } from '../brute-force/random-side';

const sides = {
  all: fc.oneof(...dialects.map((dialect) => randomSide[dialect])),
  ranked: fc.oneof(randomSide.cluster, randomSide.antrea, randomSide.calico),
};

test.each(changes)('%s: a mutation is found exactly where packet after packet finds it', (change) => {
  const hangsOnOrder = change === 'rank' || change === 'reorder';
  let different = 0;
  const property = fc.property(mutatedCluster(hangsOnOrder ? sides.ranked : sides.all, change), (cluster) => {
    if (agree(cluster) !== 'equal') different++;
  });
  fc.assert(property, { seed: 4, numRuns: hangsOnOrder ? 60 : 20 });
  expect(different > 0).toBe(change !== 'same');
});
