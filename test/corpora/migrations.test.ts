import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPolicyObjects } from '../../src/policy/dialects/read-policy-objects';
import { translate } from '../../src/policy/translate/translate';
import { judgeTranslation } from './judge-translation';
import { migrationTable } from './migrations';
import { inventory, policySets, ranges } from './policy-sets';

test('CM-28 of the policies of others as many go with a migration as its page says, and none is wrong', () => {
  const table = migrationTable();
  expect(readFileSync('docs/migration-policies.md', 'utf8')).toContain(`\n${table}\n`);
  const rows = table.trimEnd().split('\n').slice(2);
  expect(rows.map((row) => row.split('|').at(-2)?.trim())).toEqual(rows.map(() => '0'));
});

test('packets tell a translation that lacks an object', () => {
  const place = () => ({ source: { path: '', text: '' }, start: 0, end: 0 });
  const counts = policySets().flatMap(({ objects, from }) => {
    if (from !== 'calico') return [];
    const done = translate({ objects, from, target: 'antrea', inventory, ranges, networkPolicies: 'written' });
    const policies = done.objects.filter(({ kind }) => kind.endsWith('NetworkPolicy'));
    return policies.map((lost) => {
      const left = done.objects.filter((one) => one !== lost).map((value) => ({ value, place }));
      const after = { objects: readPolicyObjects(left).objects, by: 'antrea' } as const;
      return judgeTranslation({ objects, by: from }, after, true)?.wrong.length ?? 0;
    });
  });
  expect(counts.length).toBeGreaterThan(5);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});
