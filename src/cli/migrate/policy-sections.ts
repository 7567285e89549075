import { harmless } from '../../diagnostics/harmless';
import type { PolicyVerdict, ReportedPolicy } from '../../migrate/report/reported-policies';
import { markdownRow } from '../text/markdown-row';

const told: Readonly<Record<PolicyVerdict, string>> = {
  kept: 'kept as it is, proved equal',
  equal: 'proved equal',
  'equal without the refused': 'proved equal to what it becomes once those that are refused are gone',
  refused: 'refused',
  'for a person': 'left to a person',
};

/** Each policy with its text before and after, and behind them a list of what nobody has proved. */
export function policySections(policies: readonly ReportedPolicy[]): string[] {
  if (policies.length === 0) return [];
  const rows = policies.map(({ policy, verdict, into }) =>
    [policy, told[verdict], into.map((one) => one.policy).join(', ')].map(harmless),
  );
  const head = ['policy', 'verdict', 'becomes'];
  const open = policies.filter(({ verdict }) => verdict === 'refused' || verdict === 'for a person');
  const left = open.map((one) => `- ${harmless(reason(one))}\n`);
  return [
    `## Policies\n\n${[head, head.map(() => '---'), ...rows].map(markdownRow).join('').trimEnd()}`,
    ...policies.map(texts),
    ...(left.length > 0 ? [`## Left to a person\n\n${left.join('').trimEnd()}`] : []),
  ];
}

/** Most reasons begin with the name themselves. */
function reason({ policy, why }: ReportedPolicy): string {
  const told = why.join('; ');
  return told.startsWith(policy) ? told : [policy, ...why].join(': ');
}

function texts({ policy, verdict, source, into }: ReportedPolicy): string {
  const others = into.filter(({ text }) => text !== source);
  const after = others.map((one) => `After, ${harmless(one.policy)}:\n\n${fenced(one.text)}`);
  return [`### ${harmless(policy)}`, `Before, ${told[verdict]}:`, fenced(source), ...after].join('\n\n');
}

/** A fence longer than any inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const lines = text.trimEnd().split('\n').map(harmless);
  return [`${fence}yaml`, ...lines, fence].join('\n');
}
