import { readPolicyObjects } from '../../src/policy/dialects/read-policy-objects';
import { translate } from '../../src/policy/translate/translate';
import { judgeTranslation } from './judge-translation';
import { inventory, type PolicySetOfOthers, policySets, ranges } from './policy-sets';

const ways: readonly (readonly [from: keyof typeof names, to: 'cilium' | 'antrea'])[] = [
  ['calico', 'cilium'],
  ['calico', 'antrea'],
  ['cilium', 'antrea'],
  ['antrea', 'cilium'],
  ['kubernetes', 'cilium'],
  ['kubernetes', 'antrea'],
];

interface Moved {
  readonly policies: number;
  /** The findings by which the set is refused; none where it is translated and proved. */
  readonly refused: readonly string[];
  /** Packets that were sent; none where nobody can judge. */
  readonly sent: number;
  readonly wrong: number;
}

const place = () => ({ source: { path: '', text: '' }, start: 0, end: 0 });

function moved({ objects, from }: PolicySetOfOthers, to: 'cilium' | 'antrea'): Moved {
  const done = translate({ objects, from, target: to, inventory, ranges, networkPolicies: 'kept where equal' });
  const policies = done.policies.length;
  const refused = [...new Set(done.findings.map(({ code }) => code))];
  if (done.verdict !== 'proved') return { policies, refused, sent: 0, wrong: 0 };
  const after = readPolicyObjects(done.objects.map((value) => ({ value, place }))).objects;
  const found = judgeTranslation({ objects, by: from }, { objects: after, by: to }, !refused.includes('FL-TRL-013'));
  return { policies, refused: [], sent: found?.sent ?? 0, wrong: found?.wrong.length ?? 0 };
}

/** Of the policies of others how many would go with a migration, as a table in Markdown. */
export function migrationTable(): string {
  const sets = policySets();
  const rows = ways.map(([from, to]) => {
    const all = sets.filter((one) => one.from === from).map((one) => moved(one, to));
    const proved = all.filter(({ refused }) => refused.length === 0);
    const judged = proved.filter(({ sent }) => sent > 0);
    const sum = (of: (one: Moved) => number) => all.reduce((total, one) => total + of(one), 0);
    const codes = new Map<string, number>();
    for (const code of all.flatMap(({ refused }) => refused)) codes.set(code, (codes.get(code) ?? 0) + 1);
    const told = [...codes].sort().map(([code, times]) => (times > 1 ? `${code} (${times})` : code));
    return [
      `${names[from]} → ${names[to]}`,
      ...[all.length, sum(({ policies }) => policies), proved.length, all.length - proved.length],
      told.join(', '),
      ...[judged.length, sum(({ sent }) => sent).toLocaleString('en'), sum(({ wrong }) => wrong)],
    ];
  });
  const head = [
    ...['way', 'sets', 'policies', 'translated and proved', 'refused', 'by'],
    ...['judged', 'packets', 'wrong'],
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const names = { calico: 'Calico', cilium: 'Cilium', antrea: 'Antrea', kubernetes: 'Kubernetes' } as const;
