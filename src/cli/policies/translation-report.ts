import type { Finding } from '../../diagnostics/finding';
import { printJson } from '../../diagnostics/print/json';
import type { Translation } from '../../policy/translate/translation';
import { columns } from '../text/columns';

/** What came of each policy, for people: a line each, and what was proved. */
export function translationText({ verdict, policies, world }: Translation): string {
  const proved = verdict === 'proved';
  const rows = policies.map(({ policy, outcome, into }) => {
    if (outcome !== 'refused' && !proved) return [policy, 'not proved', ''];
    if (outcome !== 'written') return [policy, outcome, ''];
    return [policy, into.length > 1 ? 'split' : 'written', into.join(', ')];
  });
  return `${columns(rows, '')}${proved ? `proved equal over ${world}\n` : ''}`;
}

/** The same for machines, with the objects, or the rules of a spec. */
export function translationJson(translation: Translation, findings: readonly Finding[]): string {
  const { verdict, world, policies, objects, rules } = translation;
  const told: unknown = JSON.parse(printJson(findings));
  return `${JSON.stringify({ verdict, world, policies, findings: told, ...(rules.length > 0 ? { rules } : { objects }) }, null, 2)}\n`;
}
