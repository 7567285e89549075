import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMutant } from './compile-mutant';
import { mutants } from './mutants';

test('whatever is written wrong in a spec or beside it ends as a network or as findings', () => {
  const came = new Set<string>();
  fc.assert(
    fc.property(mutants(), (mutant) => {
      came.add(compileMutant(mutant));
    }),
    { seed: 6, numRuns: 400 },
  );
  expect([...came].sort()).toEqual(['compiled', 'refused']);
});
