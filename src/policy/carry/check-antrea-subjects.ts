import type { AntreaClusterNetworkPolicy } from '../../../imports/crd.antrea.io-policies';
import { pointerBelow } from '../../diagnostics/pointer';
import { checkAlone } from './check-alone';
import { checkGate } from './check-gate';
import { checkSelector } from './check-selector';
import type { Report } from './report';

type Subject = NonNullable<AntreaClusterNetworkPolicy['spec']['appliedTo']>[number];

/** Whom a policy or a rule is applied to: each entry of one kind, and Services only for what comes in. */
export function checkAntreaSubjects(
  subjects: readonly Subject[] = [],
  path: string,
  { egress }: { readonly egress: boolean },
  report: Report,
): void {
  const services = subjects.filter(({ service }) => service).length;
  for (const [index, subject] of subjects.entries()) {
    const at = pointerBelow(path, index);
    checkAlone(subject, ['group', 'serviceAccount', 'service', 'nodeSelector'], at, report);
    for (const field of ['podSelector', 'namespaceSelector', 'nodeSelector'] as const) {
      checkSelector(subject[field], pointerBelow(at, field), 'kubernetes', report);
    }
    if (subject.nodeSelector)
      checkGate('NodeNetworkPolicy', '`nodeSelector`', pointerBelow(at, 'nodeSelector'), report);
    if (!subject.service) continue;
    const problem = egress ? 'egress' : services < subjects.length ? 'others' : undefined;
    if (problem) report('FL-POL-306', { problem }, pointerBelow(at, 'service'), 'key');
  }
}
