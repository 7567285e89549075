import { isMap } from '../../../imports/workloads';
import type { Located } from '../../diagnostics/located';
import { policyObjectKinds } from '../dialects/policy-object-kinds';
import { checkPortablePolicy } from '../dialects/portable/check-portable-policy';
import type { PortablePolicy } from '../dialects/portable/portable-policy';
import { readPolicyObjects } from '../dialects/read-policy-objects';
import { unpackLists } from '../unpack-lists';
import type { Cluster, Compiled } from './compile-foreign-policies';
import { translate } from './translate';

/**
 * The portable policies of a spec as policies of the cluster's own kinds, proved equal. NetworkPolicies beside them are on both
 * sides of the proof, as the cluster's agent reads them; policies of its own kinds are for it alone to add.
 */
export function compilePortablePolicies(
  policies: readonly Located<PortablePolicy>[],
  beside: readonly Located[],
  { target, facts, inventory }: Cluster,
): Compiled {
  const [first] = policies;
  const wrong = policies.flatMap(checkPortablePolicy);
  if (!first || wrong.length > 0) return { documents: [], findings: wrong };
  const networkPolicies = beside.flatMap(unpackLists).filter(isNetworkPolicy);
  const { objects, findings } = readPolicyObjects(networkPolicies);
  // What is wrong with these is told where they are carried.
  if (findings.length > 0) return { documents: [], findings: [] };
  const done = translate({
    ...facts(),
    objects: { ...objects, portable: policies },
    ...{ from: 'portable', target, inventory, networkPolicies: 'kept' },
  });
  const whole = { place: first.place('/name'), path: '/spec/policies/rules' };
  return {
    documents: done.written,
    findings: done.findings.map((one) => ({ ...whole, ...one })),
    translation: done,
  };
}

const isNetworkPolicy = ({ value }: Located) =>
  isMap(value) && policyObjectKinds[`${value.apiVersion} ${value.kind}`]?.list === 'kubernetes';
