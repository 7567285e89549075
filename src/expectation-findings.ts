import { type IntervalSet, intervalSetOf } from './address/interval-set';
import { parseRange } from './address/range';
import type { Finding } from './diagnostics/finding';
import { type Enforcement, policySetOf } from './policy/dialects/policy-set-of';
import { readPolicyObjects } from './policy/dialects/read-policy-objects';
import { checkExpectations } from './policy/expectations/check-expectations';
import { semantics } from './policy/model/semantics';
import { universeOf } from './policy/model/universe';
import type { ReadPolicies } from './read-policies';
import type { ClusterModel } from './spec/model';

/** What a spec expects of its policies and does not get. */
export function expectationFindings(model: ClusterModel, { policies, inventory }: ReadPolicies): Finding[] {
  const { expect } = model.policies;
  if (expect.length === 0) return [];
  const enforcement = enforcementOf(model);
  const { objects } = readPolicyObjects(policies);
  const { namespaces } = inventory;
  const cluster = model.cni.cilium?.clusterName ?? (model.mesh ? model.name : 'default');
  const set = policySetOf(objects, enforcement, { namespaces, cluster });
  const ranges = { ...rangesOf('pods', model.pods.cidrs), ...rangesOf('nodes', model.nodes.cidrs) };
  return checkExpectations(expect, set, universeOf(inventory, ranges, semantics[enforcement]), '/spec/policies/expect');
}

function enforcementOf({ cni: { cilium, antrea, external } }: ClusterModel): Enforcement {
  if (cilium) return 'cilium';
  if (antrea) return 'antrea';
  return external?.name === 'calico' ? 'calico' : 'kubernetes';
}

function rangesOf<K extends string>(name: K, cidrs: readonly string[]): { readonly [N in K]?: IntervalSet } {
  const ranges = cidrs.flatMap((cidr) => {
    const range = parseRange(cidr);
    return 'error' in range ? [] : [range];
  });
  return ranges.length > 0 ? ({ [name]: intervalSetOf(ranges) } as { readonly [N in K]?: IntervalSet }) : {};
}
