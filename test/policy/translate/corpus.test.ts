import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { translate } from '../../../src/policy/translate/translate';
import type { Target } from '../../../src/policy/translate/writing';
import { inventory, type PolicySetOfOthers, policySets, ranges } from '../../corpora/policy-sets';

const targets = ['kubernetes', 'cnp', 'cilium', 'antrea', 'calico', 'portable'] as const;

/** `=` where it is proved to be the same, else the rules by which it is refused. */
function outcome({ objects, from }: PolicySetOfOthers, target: Target): string {
  const done = translate({ objects, from, target, inventory, ranges, networkPolicies: 'kept where equal' });
  const codes = new Set(done.findings.map(({ code }) => code.replace('FL-TRL-', '')));
  const proved = done.verdict === 'proved';
  expect(done.objects.length > 0).toBe(proved);
  return [...(proved ? ['='] : []), ...codes].join(' ');
}

function table(): string {
  const rows = policySets().map((one) => ({ name: one.name, cells: targets.map((target) => outcome(one, target)) }));
  const proved = targets.map((_, index) => rows.filter(({ cells }) => cells[index]?.startsWith('=')).length);
  return [
    ['policies', ...targets],
    ['policies', ...targets].map(() => '---'),
    ...rows.map(({ name, cells }) => [name, ...cells]),
    [`**the same, of ${rows.length}**`, ...proved],
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

test('of the policies of others as many can be translated as the documentation says', () => {
  expect(readFileSync('docs/translation.md', 'utf8')).toContain(`\n${table()}\n`);
});
