import { isMap } from '../../../imports/workloads';
import type { Code } from '../../diagnostics/catalogue';
import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { CiliumFields } from '../enforcer';
import { carryPolicies } from './carry-policies';

/** Names, labels, exceptions, ranges of ports and peers that no API server takes, whatever its agents are told. */
const anywhere: readonly Code[] = [
  ...(['FL-POL-007', 'FL-POL-105', 'FL-POL-106', 'FL-POL-107'] as const),
  ...(['FL-POL-109', 'FL-POL-110', 'FL-POL-111'] as const),
];

/**
 * What an API server refuses of policies that are read and not handed in, and what a version of Cilium does not know yet. Every
 * other rule is about the cluster that they are for, or lets nothing pass that the policy denies.
 */
export function findRefused(documents: readonly Located[], fields?: CiliumFields): Finding[] {
  const codes: readonly Code[] = fields ? [...anywhere, 'FL-POL-222'] : anywhere;
  const [antrea, others] = [documents.filter(isAntreas), documents.filter((one) => !isAntreas(one))];
  return [
    ...carryPolicies(antrea, { cni: 'antrea', gates: {} }).findings,
    ...carryPolicies(others, { cni: 'cilium', fields: fields ?? '1.20', settings: {} }).findings,
  ].filter(({ code }) => codes.includes(code));
}

const isAntreas = ({ value }: Located) => isMap(value) && String(value.apiVersion).startsWith('crd.antrea.io/');
