import { type PolicyObjects, policySetOf } from '../dialects/policy-set-of';
import type { Connection } from '../engine/explain';
import type { Universe } from '../model/endpoint';
import type { Bridge, BridgeCommit } from './bridge';
import { bridgeBeside } from './bridge-beside';
import { bridgeByHalves } from './bridge-by-halves';
import { changeOrder } from './change-order';
import { findWay, type Stuck, type Way } from './find-way';
import { type Hazard, hazards } from './hazards';
import { mixedSet, type Surroundings } from './mixed-set';
import { type PolicyChange, policyChanges } from './policy-change';
import { type EndState, type FoundState, PossibleStates } from './possible-states';
import type { Schedule, Timetable } from './schedule';
import { withChanges } from './with-changes';

/** A connection that a state on the way treats as neither the state before nor the one after does. */
export interface Interruption extends Connection {
  readonly kind: 'cut' | 'opening';
  /** What the agents of both ends have, and have not yet, of the changes that matter to the connection. */
  readonly state: readonly EndState[];
}

export interface Rollout {
  /** `undecided`: it hangs on what no file tells, or more is changed than can be held against each other. */
  readonly verdict: 'hitless' | 'interrupted' | 'undecided';
  /** One cut and one opening at most; where the verdict is undecided, what may be one. */
  readonly interruptions: readonly Interruption[];
  /** How the same change can be made without any. */
  readonly way?: Way;
  /** What helps where it cannot. */
  readonly bridge?: Bridge;
  /** Where there is neither: changes of which none may come first, for each interrupts something. */
  readonly stuck?: readonly PolicyChange[];
  /** Of each commit of a way or over a bridge, what differs in git from the state before; none where one commit is enough. */
  readonly commits: readonly (readonly PolicyChange[])[];
  /** Where the settings of agents change too, these have a commit of their own, before all of those or after. */
  readonly settings?: 'first' | 'last';
}

interface Around extends Surroundings {
  readonly universe: Universe;
  readonly timetable: (changes: readonly PolicyChange[]) => Timetable;
}

/**
 * Whether a change of policies cuts or opens anything on its way that it neither cuts nor opens in the end. The agents of two
 * ends may have different parts of the change; the order in which they get it is what Argo CD makes of it and what watches keep
 * of that. Exact over all states, for connections between all ends of the universe.
 */
export function rollout(before: PolicyObjects, after: PolicyObjects, around: Around): Rollout {
  const walked = walk(before, after, around);
  if (walked === 'hitless' || walked === 'undecided') return { verdict: walked, interruptions: [], commits: [] };
  const { told, found, timetable, changes, statesOf } = walked;
  const certain = told.filter(({ state }) => state.isCertain);
  const shown = certain.length > 0 ? certain : told;
  const way = findWay(found, changes, timetable, statesOf);
  const bridge = 'stuck' in way ? bridgeOver(way.stuck, changes, before, after, around) : undefined;
  return {
    verdict: certain.length > 0 ? 'interrupted' : 'undecided',
    interruptions: kinds.flatMap((kind) =>
      shown
        .filter(({ hazard }) => hazard.kind === kind)
        .slice(0, 1)
        .map(interruption),
    ),
    ...(!('stuck' in way) && { way }),
    ...(bridge && { bridge }),
    ...('stuck' in way && !bridge && certain.length > 0 && { stuck: [...way.stuck] }),
    commits: (bridge?.commits.map(({ objects }) => objects) ?? statesOn(way, before)).map((state) =>
      policyChanges(before, state),
    ),
  };
}

/** So many ends are looked at again and again: each try is a proof of its own. */
const mostEnds = 500;

/** Policies that are there for a while, with a proof of each commit: nothing is interrupted in it or on the way to it. */
function bridgeOver(
  stuck: ReadonlySet<PolicyChange>,
  changes: readonly PolicyChange[],
  before: PolicyObjects,
  after: PolicyObjects,
  around: Around,
): Bridge | undefined {
  const read = (objects: PolicyObjects) => policySetOf(objects, around.enforcement, around);
  const ends = [read(before), read(after)] as const;
  const isBetween = (state: PolicyObjects) =>
    hazards(...ends, { set: read(state), literals: new Map() }, around.universe).hazards.length === 0;
  const isSafe = (commits: readonly BridgeCommit[]) =>
    commits.every(({ objects }, index) => {
      const was = commits[index - 1]?.objects ?? before;
      return isBetween(objects) && walk(was, objects, around) === 'hitless';
    });
  const thoroughly = around.universe.endpoints.length <= mostEnds;
  return (
    bridgeBeside(stuck, before, after, isSafe, thoroughly) ??
    bridgeByHalves(stuck, changes, before, after, isSafe, thoroughly)
  );
}

/** The states after each commit of a way. */
function statesOn(way: Way | Stuck, before: PolicyObjects): PolicyObjects[] {
  if ('stuck' in way || way.by === 'waves') return [];
  return way.steps.map((_, index) => withChanges(before, way.steps.slice(0, index + 1).flat()));
}

const kinds = ['cut', 'opening'] as const;

interface Told {
  readonly hazard: Hazard;
  readonly state: FoundState;
}

const interruption = ({ hazard: { kind, from, to, point }, state: { ends } }: Told): Interruption => ({
  ...{ kind, from, to, point },
  state: ends,
});

/** Goes through all states between, and tells what is interrupted in them. */
function walk(before: PolicyObjects, after: PolicyObjects, around: Around) {
  const changes = policyChanges(before, after);
  if (changes.length === 0) return 'hitless';
  const mixed = mixedSet(unchanged(before, changes), changes, around);
  if (!mixed) return 'undecided';
  const read = (objects: PolicyObjects) => policySetOf(objects, around.enforcement, around);
  const { hazards: found, conditions } = hazards(read(before), read(after), mixed, around.universe);
  const statesOf = (given: Schedule) =>
    new PossibleStates(conditions, mixed, changeOrder(changes, given, around.enforcement));
  const timetable = around.timetable(changes);
  const states = statesOf(timetable.asRendered);
  const told = found.flatMap((hazard): Told[] => {
    const state = states.find(hazard.condition);
    return state ? [{ hazard, state }] : [];
  });
  return told.length === 0 ? 'hitless' : { told, found, timetable, changes, statesOf };
}

function unchanged(objects: PolicyObjects, changes: readonly PolicyChange[]): PolicyObjects {
  const gone = new Set<unknown>(changes.map(({ before }) => before));
  const lists = Object.entries(objects).map(([list, all]) => [list, all.filter((one: unknown) => !gone.has(one))]);
  return { ...objects, ...Object.fromEntries(lists) };
}
