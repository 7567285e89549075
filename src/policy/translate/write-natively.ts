import type { PolicyReference, PolicySet, Rule } from '../model/policy-set';
import { writeAntreaPolicies } from './antrea/write-antrea-policies';
import { writeCalicoPolicies } from './calico/write-calico-policies';
import { writeCiliumPolicies } from './cilium/write-cilium-policies';
import { writeClusterNetworkPolicies } from './cluster/write-cluster-network-policies';
import { writeNetworkPolicies } from './kubernetes/write-network-policies';
import { writePortablePolicies } from './portable/write-portable-policies';
import { withoutProxies } from './without-proxies';
import type { Writing, Written } from './writing';

/** An object that a writer made; what is for no single policy, a tier, has none. */
export type WrittenObject =
  | Written<PolicyObject>
  | { readonly policy?: PolicyReference; readonly object: PolicyObject };

/** A Kubernetes object, as far as all of them are alike. */
export interface PolicyObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** NetworkPolicies for what these can say, ClusterNetworkPolicies for the rest. */
function writePortable(set: PolicySet, writing: Writing): readonly WrittenObject[] {
  const refused = new Set<PolicyReference>();
  const refuse = (_code: string, _args: object, { source }: Rule) => refused.add(source.policy);
  const simple = writeNetworkPolicies(set, { ...writing, refuse }).filter(({ policy }) => !refused.has(policy));
  const rest = { tiers: set.tiers, rules: set.rules.filter(({ source }) => refused.has(source.policy)) };
  return [...simple, ...writeClusterNetworkPolicies(rest, writing)];
}

/** The rules of a set as objects of the target's own kinds. */
export function writeNatively(all: PolicySet, writing: Writing): readonly WrittenObject[] {
  const set = withoutProxies(all);
  switch (writing.target) {
    case 'kubernetes':
      return writeNetworkPolicies(set, writing);
    case 'cnp':
      return writePortable(set, writing);
    case 'cilium':
      return writeCiliumPolicies(set, writing);
    case 'antrea':
      return writeAntreaPolicies(set, writing);
    case 'calico': {
      const { policies, tiers } = writeCalicoPolicies(set, writing);
      return [...tiers.map((object) => ({ object })), ...policies];
    }
    case 'portable':
      return writePortablePolicies(set, writing);
  }
}
