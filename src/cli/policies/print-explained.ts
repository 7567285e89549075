import type { ExplainAnswer } from '../../policy/answers/answer-explain';
import { columns } from '../text/columns';

/** An explanation as text: the verdict, then for each direction the rules on the way, the deciding one last. */
export function printExplained({
  verdict,
  egress,
  ingress,
  dependingOn,
  asNodes = [],
}: Omit<ExplainAnswer, 'enforcement'>): string {
  const rows = [egress, ingress].flatMap(({ steps }, index) =>
    steps.map(({ action, rule, dependingOn: atoms = [] }, step) => [
      step === 0 ? (index === 0 ? 'egress' : 'ingress') : '',
      action,
      rule ? `${rule.policy} ${rule.path}`.trimEnd() : 'no rule matches',
      [...(rule?.file === undefined ? [] : [`${rule.file}:${rule.line}`]), ...atoms.map((atom) => `if ${atom}`)].join(
        '  ',
      ),
    ]),
  );
  const hanging = dependingOn.map((atom) => `  it depends on: ${atom}\n`).join('');
  const nodes = asNodes.map((name) => `  ${name} ${onHost}\n`).join('');
  return `${verdict}\n${columns(rows)}${hanging}${nodes}`;
}

const onHost =
  'is on the host network: no policy for pods selects it, and policies for nodes are not looked at; it is read as `remote-node`, which it is unless it runs on the node of the other end';
