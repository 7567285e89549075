import { isMap } from '../../../imports/workloads';
import type { Code } from '../../diagnostics/catalogue';
import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { CiliumFields } from '../enforcer';
import { carryPolicies } from './carry-policies';

/** What no API server and no agent takes, whatever it is told: parts of any policy, and fields that cannot stand together. */
const anywhere: readonly Code[] = [
  ...(['FL-POL-007', 'FL-POL-105', 'FL-POL-106', 'FL-POL-107'] as const),
  ...(['FL-POL-109', 'FL-POL-110', 'FL-POL-111'] as const),
  ...(['FL-POL-202', 'FL-POL-203', 'FL-POL-204', 'FL-POL-212', 'FL-POL-213', 'FL-POL-214'] as const),
  ...(['FL-POL-301', 'FL-POL-302', 'FL-POL-303', 'FL-POL-305', 'FL-POL-309', 'FL-POL-314'] as const),
];

/**
 * What an API server or an agent refuses of policies that are read and not handed in, groups of addresses that no file makes, and
 * what a version of Cilium does not know yet. Every other rule is about the cluster that they are for.
 */
export function findRefused(documents: readonly Located[], fields?: CiliumFields): Finding[] {
  const codes: readonly Code[] = [...anywhere, 'FL-POL-230', ...(fields ? (['FL-POL-222'] as const) : [])];
  const [antrea, others] = [documents.filter(isAntreas), documents.filter((one) => !isAntreas(one))];
  return [
    ...carryPolicies(antrea, { cni: 'antrea', gates: {} }).findings,
    ...carryPolicies(others, { cni: 'cilium', fields: fields ?? '1.20', settings: {} }).findings,
  ].filter(({ code }) => codes.includes(code));
}

const isAntreas = ({ value }: Located) => isMap(value) && String(value.apiVersion).startsWith('crd.antrea.io/');
