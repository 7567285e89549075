import { type PolicyObjects, policySetOf } from '../dialects/policy-set-of';
import type { Connection } from '../engine/explain';
import type { Universe } from '../model/endpoint';
import { changeOrder } from './change-order';
import { type Bridge, findBridge } from './find-bridge';
import { findWay, type Way } from './find-way';
import { type Hazard, hazards } from './hazards';
import { mixedSet, type Surroundings } from './mixed-set';
import { type PolicyChange, policyChanges } from './policy-change';
import { type EndState, type FoundState, PossibleStates } from './possible-states';
import type { Schedule, Timetable } from './schedule';

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
}

interface Around extends Surroundings {
  readonly universe: Universe;
  readonly timetable: (changes: readonly PolicyChange[]) => Timetable;
}

/**
 * Whether a change of policies cuts or opens anything on its way that it neither cuts nor opens in the end. Agents on different
 * nodes may have different parts of the change; the order in which they get it is what Argo CD makes of it and what watches keep
 * of that. Exact over all states, for connections between all ends of the universe.
 */
export function rollout(before: PolicyObjects, after: PolicyObjects, around: Around): Rollout {
  const walked = walk(before, after, around);
  if (walked === 'hitless' || walked === 'undecided') return { verdict: walked, interruptions: [] };
  const { told, found, timetable, changes, statesOf } = walked;
  const certain = told.filter(({ state }) => state.isCertain);
  const shown = certain.length > 0 ? certain : told;
  const way = findWay(found, changes, timetable, statesOf);
  const isHitless = (from: PolicyObjects, to: PolicyObjects) => walk(from, to, around) === 'hitless';
  const bridge = 'stuck' in way ? findBridge(way.stuck, before, after, around, isHitless) : undefined;
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
  };
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
