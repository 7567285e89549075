import type { PolicyObjects } from '../dialects/policy-set-of';
import type { Direction } from '../model/policy-set';
import type { Bridge, BridgeCommit } from './bridge';
import { type Halves, halvesOf } from './halves-of';
import { isFree } from './is-free';
import type { PolicyChange, Put } from './policy-change';
import { withChanges } from './with-changes';

/** Which of the four states on the way git holds in a commit each, the fewest first. */
const paths = [
  [1, 3],
  [0, 1, 3],
  [1, 2, 3],
  [0, 1, 2, 3],
] as const;

/**
 * Looks for a way on which changes that have no order of their own are made one direction after the other: where a policy opens
 * one end of a connection and shuts the other one, whatever opens must come last, and both may stand in one object. In each
 * direction the new comes first and the old goes then. `changes` are all of them; those that are not stuck come with the first
 * commit, or with the last one.
 */
export function bridgeByHalves(
  stuck: ReadonlySet<PolicyChange>,
  changes: readonly PolicyChange[],
  before: PolicyObjects,
  after: PolicyObjects,
  isSafe: (commits: readonly BridgeCommit[]) => boolean,
  thoroughly: boolean,
): Bridge | undefined {
  const others = changes.filter((change) => !stuck.has(change));
  for (const first of ['ingress', 'egress'] as const) {
    const parts = [...stuck].flatMap((change) => {
      const halves = halvesOf(change, first);
      return halves ? [{ change, ...halves }] : [];
    });
    const free = parts.every(({ other }) => !other || isFree(other, before, after));
    if (parts.length < stuck.size || !free) continue;
    for (const rest of others.length > 0 && thoroughly ? [[], others] : [[]]) {
      const states = statesOver(first, parts, withChanges(before, rest), after);
      const tried = thoroughly ? paths : paths.slice(-1);
      const found = tried.map((path) => path.flatMap((index) => states[index] ?? [])).find(isSafe);
      if (found) return { policies: temporary(found, before, after), commits: found };
    }
  }
  return undefined;
}

type Part = Halves & { readonly change: PolicyChange };

/** What is new in the first direction is added, what is old in it goes, what is new in the second one is added, all is done. */
function statesOver(
  first: Direction,
  parts: readonly Part[],
  before: PolicyObjects,
  after: PolicyObjects,
): BridgeCommit[] {
  const second = first === 'ingress' ? 'egress' : 'ingress';
  const beside = parts.flatMap(({ other }) => other ?? []);
  const added = parts.flatMap(({ change, own }): Put[] => (change.before ? [] : [own]));
  const whole = parts.map(({ change, own }): Put => (change.after ? change : own));
  return [
    { steps: [`add what is new of ${first}`], objects: withChanges(before, [...added, ...beside]) },
    { steps: [`change ${first} alone`], objects: withChanges(before, [...parts.map(({ own }) => own), ...beside]) },
    { steps: [`add what is new of ${second}`], objects: withChanges(before, [...whole, ...beside]) },
    { steps: ['make the change'], objects: after },
  ];
}

/** What is in git neither before nor after. */
function temporary(commits: readonly BridgeCommit[], ...ends: readonly PolicyObjects[]): Bridge['policies'] {
  const listed = (objects: PolicyObjects) =>
    Object.values(objects).flat() as PolicyObjects[keyof PolicyObjects][number][];
  const known = new Set(ends.flatMap(listed));
  const found = new Set(commits.flatMap(({ objects }) => listed(objects)).filter((one) => !known.has(one)));
  return [...found].map(({ value }) => value);
}
