import type { Hazard } from './hazards';
import type { PolicyChange } from './policy-change';
import type { EndState, PossibleStates } from './possible-states';
import type { Schedule, Steps, Timetable } from './schedule';

/** An order in which changes interrupt nothing. */
export interface Way {
  /**
   * `waves`: in one commit, each step in a wave of its own; `commits`: each step a commit of its own, once every agent has
   * caught up with the one before.
   */
  readonly by: 'waves' | 'commits';
  readonly steps: Steps;
}

/** Changes for which there is no such order. */
export interface Stuck {
  readonly stuck: ReadonlySet<PolicyChange>;
}

/** What must be applied before a change. */
type Firsts = Map<PolicyChange, Set<PolicyChange>>;

/**
 * Looks for an order of the changes in which none of the hazards can be. Each state that is one teaches a pair of changes of
 * which one must come first; what has no place any more before or after the others has no such order.
 */
export function findWay(
  found: readonly Hazard[],
  changes: readonly PolicyChange[],
  timetable: Timetable,
  statesOf: (schedule: Schedule) => PossibleStates,
): Way | Stuck {
  const firsts: Firsts = new Map();
  const stuck = new Set<PolicyChange>();
  for (;;) {
    const steps = stepsOf(changes, firsts);
    const states = statesOf(inCommits(steps, timetable));
    let isSafe = true;
    for (const hazard of found) {
      const state = states.find(hazard.condition)?.ends;
      if (!state) continue;
      isSafe = false;
      if (isRuledOut(state, firsts)) continue;
      const pair = pairOf(hazard, state, states).find(([first, second]) => !mustFollow(first, second, firsts));
      if (pair) {
        const [first, second] = pair;
        firsts.set(second, new Set([...(firsts.get(second) ?? []), first]));
      } else for (const { change } of state) stuck.add(change);
    }
    if (stuck.size > 0) return { stuck };
    if (!isSafe) continue;
    const waves = timetable.inWaves(steps);
    const inOne = waves && statesOf(waves);
    return { by: inOne && !found.some(({ condition }) => inOne.find(condition)) ? 'waves' : 'commits', steps };
  }
}

/** Whether what other states have taught since rules a state out already. */
const isRuledOut = (state: readonly EndState[], firsts: Firsts) =>
  state.some(
    ({ change: second, applied }) =>
      applied && state.some(({ change: first, applied: there }) => !there && mustFollow(second, first, firsts)),
  );

/** Pairs that would rule a state out: one that is not applied there and would end the hazard, before one that makes it. */
function pairOf({ condition }: Hazard, state: readonly EndState[], states: PossibleStates) {
  const moved = (from: readonly EndState[], applied: boolean) =>
    from.reduce((now, one) => {
      const next = now.map((other) => (other === one ? { ...one, applied } : other));
      return one.applied !== applied && states.may(condition, next) ? next : now;
    }, from);
  const makers = moved(state, false).filter(({ applied }) => applied);
  const enders = moved(state, true).filter(({ applied }) => !applied);
  return enders.flatMap(({ change: first }) =>
    makers.flatMap(({ change: second }) => (first === second ? [] : [[first, second] as const])),
  );
}

/** Whether `change` must come after `other` already. */
function mustFollow(change: PolicyChange, other: PolicyChange, firsts: Firsts): boolean {
  const seen = new Set([change]);
  for (const one of seen) {
    for (const first of firsts.get(one) ?? []) {
      if (first === other) return true;
      seen.add(first);
    }
  }
  return false;
}

/** The changes in as few steps as can be, each as early as can be. */
function stepsOf(changes: readonly PolicyChange[], firsts: Firsts): PolicyChange[][] {
  const known = new Map<PolicyChange, number>();
  const stepOf = (change: PolicyChange): number => {
    const step = known.get(change) ?? Math.max(0, ...[...(firsts.get(change) ?? [])].map((one) => stepOf(one) + 1));
    known.set(change, step);
    return step;
  };
  const steps: PolicyChange[][] = [];
  for (const change of changes) {
    const step = stepOf(change);
    while (steps.length <= step) steps.push([]);
    steps[step]?.push(change);
  }
  return steps;
}

function inCommits(steps: Steps, { alone, asRendered }: Timetable): Schedule {
  const turns = new Map(
    steps.flatMap((step, commit) => {
      const turnOf = alone(step);
      return step.map((change) => [change, { ...turnOf(change), commit }] as const);
    }),
  );
  return (change) => turns.get(change) ?? asRendered(change);
}
