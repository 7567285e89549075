import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { intervalSetOf } from '../../../src/address/interval-set';
import { parseRange } from '../../../src/address/range';
import type { Enforcement } from '../../../src/policy/dialects/policy-set-of';
import { translate } from '../../../src/policy/translate/translate';
import type { Target } from '../../../src/policy/translate/writing';
import { policiesIn } from './rewritten';

const folder = 'test/corpora/policies';
const targets = ['kubernetes', 'cnp', 'cilium', 'antrea', 'calico'] as const;

const sources: readonly { readonly name: string; readonly from: Enforcement }[] = [
  { name: 'network-policy-recipes', from: 'kubernetes' },
  { name: 'online-boutique', from: 'kubernetes' },
  { name: 'sock-shop', from: 'kubernetes' },
  { name: 'network-policy-api', from: 'kubernetes' },
  { name: 'cilium', from: 'cilium' },
  { name: 'antrea', from: 'antrea' },
  { name: 'calico', from: 'calico' },
];

const range = (text: string) => {
  const parsed = parseRange(text);
  return intervalSetOf('error' in parsed ? [] : [parsed]);
};
const ranges = { pods: range('10.244.0.0/16'), nodes: range('10.0.0.0/24') };
const inventory = { workloads: [], namespaces: [], findings: [] };

/** `=` where it is proved to be the same, else the rules by which it is refused. */
function outcome(file: string, from: Enforcement, target: Target): string {
  const objects = policiesIn(readFileSync(file, 'utf8'));
  const done = translate({ objects, from, target, inventory, ranges, networkPolicies: 'kept where equal' });
  const codes = new Set(done.findings.map(({ code }) => code.replace('FL-TRL-', '')));
  const proved = done.verdict === 'proved';
  expect(done.objects.length > 0).toBe(proved);
  return [...(proved ? ['='] : []), ...codes].join(' ');
}

function table(): string {
  const rows = sources.flatMap(({ name, from }) =>
    readdirSync(`${folder}/${name}`).map((file) => ({
      name: `${name}: ${file.replace('.yaml', '').replaceAll('-', ' ')}`,
      cells: targets.map((target) => outcome(`${folder}/${name}/${file}`, from, target)),
    })),
  );
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
