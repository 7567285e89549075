import type { PolicyObjects } from '../dialects/policy-set-of';
import type { Bridge, BridgeCommit, BridgeStep } from './bridge';
import { bridgePolicies } from './bridge-policies';
import { isFree } from './is-free';
import type { PolicyChange, Put } from './policy-change';
import { withChanges } from './with-changes';

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

/** So many policies are tried to be left out. */
const mostSpared = 16;

/**
 * Looks for policies that stand beside changes which have no order of their own, and the fewest commits in which they help.
 * `isSafe` proves commits; where that takes long, `thoroughly` is not asked for.
 */
export function bridgeBeside(
  stuck: ReadonlySet<PolicyChange>,
  before: PolicyObjects,
  after: PolicyObjects,
  isSafe: (commits: readonly BridgeCommit[]) => boolean,
  thoroughly: boolean,
): Bridge | undefined {
  const pathOver = (bridge: readonly Put[]) =>
    paths
      .map((path) =>
        path.map(
          ({ changed, bridged }, index): BridgeCommit => ({
            steps: stepsOf(path, index),
            objects: withChanges(changed ? after : before, bridged ? bridge : []),
          }),
        ),
      )
      .find(isSafe);
  let bridge = bridgePolicies(stuck);
  const isPossible = bridge.length > 0 && bridge.every((one) => isFree(one, before, after));
  let path = isPossible ? pathOver(bridge) : undefined;
  for (const one of thoroughly ? bridge.toReversed().slice(0, mostSpared) : []) {
    const fewer = bridge.filter((other) => other !== one);
    const shorter = path && fewer.length > 0 ? pathOver(fewer) : undefined;
    if (shorter) [bridge, path] = [fewer, shorter];
  }
  return path && { policies: bridge.flatMap((one) => one.after?.value ?? []), commits: path };
}

function stepsOf(path: readonly { readonly changed: boolean; readonly bridged: boolean }[], index: number) {
  const was = path[index - 1] ?? { changed: false, bridged: false };
  const is = path[index] ?? was;
  const steps: BridgeStep[] = [];
  if (is.bridged && !was.bridged) steps.push('add the bridge');
  if (is.changed && !was.changed) steps.push('make the change');
  if (was.bridged && !is.bridged) steps.push('remove the bridge');
  return steps;
}
