import type { CiliumClusterwideNetworkPolicy, CiliumNetworkPolicy } from '../../../imports/cilium.io-policies';
import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import type { Located } from '../../diagnostics/located';
import { type PolicyObjects, policySetOf } from '../dialects/policy-set-of';
import type { Universe } from '../model/endpoint';
import { type BridgePolicy, bridgesFor } from './bridges-for';
import { hazards } from './hazards';
import type { Surroundings } from './mixed-set';
import type { PolicyChange } from './policy-change';

/** Policies that stand beside a change for a while, and without which it would interrupt something in any order. */
export interface Bridge {
  readonly policies: readonly BridgePolicy[];
  /** Commits, each once every agent has caught up with the one before: what happens in each. */
  readonly commits: readonly (readonly BridgeStep[])[];
}

export type BridgeStep = 'add the bridge' | 'make the change' | 'remove the bridge';

/** What is in git after each commit: the change, or not yet; the bridge, or not. */
const paths = [
  [
    { changed: false, bridged: true },
    { changed: true, bridged: false },
  ],
  [
    { changed: true, bridged: true },
    { changed: true, bridged: false },
  ],
  [
    { changed: false, bridged: true },
    { changed: true, bridged: true },
    { changed: true, bridged: false },
  ],
] as const;

/** So many policies are tried to be left out, where so many ends are looked at: each try is a proof of its own. */
const mostSpared = 16;
const mostEnds = 500;

/** Looks for a bridge for changes that have no order of their own, and the fewest commits in which it helps. */
export function findBridge(
  stuck: ReadonlySet<PolicyChange>,
  before: PolicyObjects,
  after: PolicyObjects,
  around: Surroundings & { readonly universe: Universe },
  isHitless: (from: PolicyObjects, to: PolicyObjects) => boolean,
): Bridge | undefined {
  const read = (objects: PolicyObjects) => policySetOf(objects, around.enforcement, around);
  const ends = [read(before), read(after)] as const;
  const isBetween = (state: PolicyObjects) =>
    hazards(...ends, { set: read(state), literals: new Map() }, around.universe).hazards.length === 0;
  const pathOver = (bridge: readonly Located<BridgePolicy>[]) =>
    paths.find((commits) => {
      const states = commits.map((one) => beside(one.changed ? after : before, one.bridged ? bridge : []));
      return states.every((state, index) => isBetween(state) && isHitless(states[index - 1] ?? before, state));
    });
  let bridge = bridgesFor(stuck);
  let path = bridge.length > 0 ? pathOver(bridge) : undefined;
  const spared = around.universe.endpoints.length > mostEnds ? 0 : mostSpared;
  for (const one of bridge.toReversed().slice(0, spared)) {
    const fewer = bridge.filter((other) => other !== one);
    const shorter = path && fewer.length > 0 ? pathOver(fewer) : undefined;
    if (shorter) [bridge, path] = [fewer, shorter];
  }
  const commits = path?.map((_, index, all) => stepsOf(all, index));
  return commits && { policies: bridge.map(({ value }) => value), commits };
}

const beside = (objects: PolicyObjects, bridge: readonly Located<BridgePolicy>[]): PolicyObjects => ({
  ...objects,
  kubernetes: [...objects.kubernetes, ...bridge.filter(isNetworkPolicy)],
  cilium: [...objects.cilium, ...bridge.filter(isCilium)],
});

const isNetworkPolicy = (one: Located<BridgePolicy>): one is Located<NetworkPolicy> =>
  one.value.kind === 'NetworkPolicy';
const isCilium = (one: Located<BridgePolicy>): one is Located<CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy> =>
  !isNetworkPolicy(one);

function stepsOf(path: readonly { readonly changed: boolean; readonly bridged: boolean }[], index: number) {
  const was = path[index - 1] ?? { changed: false, bridged: false };
  const is = path[index] ?? was;
  const steps: BridgeStep[] = [];
  if (is.bridged && !was.bridged) steps.push('add the bridge');
  if (is.changed && !was.changed) steps.push('make the change');
  if (was.bridged && !is.bridged) steps.push('remove the bridge');
  return steps;
}
