import { noPolicies, type PolicyObjects } from '../dialects/policy-set-of';
import type { Target } from './writing';

type Lists = readonly (keyof PolicyObjects)[];

/** Lists of a target's own kinds, with what their policies refer to. */
const ownLists: Readonly<Record<Target, Lists>> = {
  kubernetes: ['kubernetes'],
  cnp: ['kubernetes'],
  cilium: ['cilium', 'ciliumGroups'],
  antrea: ['antrea', 'antreaTiers', 'antreaGroups'],
  calico: ['calico', 'calicoTiers', 'calicoSets'],
  portable: ['portable'],
};

/** What is no policy by itself, and stays readable to what is left. */
const references = ['ciliumGroups', 'antreaTiers', 'antreaGroups', 'calicoTiers', 'calicoSets'] as const;

/**
 * Policies that a target enforces as they are, and those that are left. With `networkPolicies` these stay what they are with an
 * agent, which reads them beside its own kinds; of ClusterNetworkPolicies that is true of few. Rules of a spec are no agent.
 */
export function keptObjects(
  objects: PolicyObjects,
  target: Target,
  networkPolicies: boolean,
): { readonly kept: PolicyObjects; readonly left: PolicyObjects } {
  const lists: Lists =
    networkPolicies && target !== 'portable' ? [...ownLists[target], 'kubernetes'] : ownLists[target];
  const kept = Object.fromEntries(lists.map((list) => [list, objects[list]]));
  const left = Object.fromEntries(lists.filter((list) => !isReference(list)).map((list) => [list, []]));
  // The older kinds of the cluster are not written any more.
  const cluster = objects.cluster.filter(({ value }) => target === 'cnp' && value.kind === 'ClusterNetworkPolicy');
  return {
    kept: { ...noPolicies, ...kept, cluster },
    left: { ...objects, ...left, cluster: objects.cluster.filter((one) => !cluster.includes(one)) },
  };
}

const isReference = (list: keyof PolicyObjects) => references.some((one) => one === list);
