import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NodeSet, nodeSets } from '../../src/components/node-sets';

type Selector = NonNullable<NodeSet['selector']>;
type Labels = Readonly<Record<string, string>>;

/** A label selector as the API server reads it (meta/v1). */
function selects({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (operator === 'Exists') return value !== undefined;
      if (operator === 'DoesNotExist') return value === undefined;
      const listed = value !== undefined && values.includes(value);
      return operator === 'In' ? listed : !listed;
    })
  );
}

const keys = ['a', 'b'] as const;
const values = ['1', '2', '3'] as const;
const requirement = fc.oneof(
  fc.record({
    key: fc.constantFrom(...keys),
    operator: fc.constantFrom('In' as const, 'NotIn' as const),
    values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }),
  }),
  fc.record({ key: fc.constantFrom(...keys), operator: fc.constantFrom('Exists' as const, 'DoesNotExist' as const) }),
);
const selector: fc.Arbitrary<Selector> = fc.record({
  matchLabels: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(...values)),
  matchExpressions: fc.array(requirement, { maxLength: 2 }),
});
const options = [undefined, ...values];
const nodes: Labels[] = options.flatMap((a) => options.map((b) => ({ ...(a && { a }), ...(b && { b }) })));

describe('sets of nodes', () => {
  test('have each node once, by the groups that it belongs to', () => {
    fc.assert(
      fc.property(fc.array(selector, { maxLength: 3 }), (selectors) => {
        const groups = selectors.map((one, index) => ({ name: `g${index}`, selector: one }));
        const sets = nodeSets(groups);
        for (const labels of nodes) {
          const found = sets.filter((set) => !set.selector || selects(set.selector, labels));
          const member = groups.filter((group) => selects(group.selector, labels)).map(({ name }) => name);
          expect(found.map((set) => set.groups)).toEqual([member]);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('are one set of all nodes without groups', () => {
    expect(nodeSets([])).toEqual([{ groups: [], selector: undefined }]);
  });

  test('of racks grow with the racks, not with their combinations', () => {
    const racks = Array.from({ length: 20 }, (_, index) => ({
      name: `rack-${index}`,
      selector: { matchLabels: { rack: `${index}` } },
    }));
    const sets = nodeSets(racks);
    expect(sets).toHaveLength(21);
    expect(sets[0]).toEqual({ groups: ['rack-0'], selector: { matchLabels: { rack: '0' } } });
  });
});
