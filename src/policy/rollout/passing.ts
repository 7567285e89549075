import type { Flow, Flows } from '../engine/flows';

/** What passes in one direction between two ends: before a change, after it, and in the states between. */
export interface Passing {
  readonly was: Flow;
  readonly is: Flow;
  readonly meanwhile: Flow;
}

/** What passes before and after. */
export const kept = ({ was, is }: Passing, flows: Flows): Flow => flows.and(was, is);

/** What passes before and after, but not in all states between. */
export const cut = (passing: Passing, flows: Flows): Flow => flows.without(kept(passing, flows), passing.meanwhile);

/** What passes in a state between, but neither before nor after. */
export const beyond = ({ was, is, meanwhile }: Passing, flows: Flows): Flow =>
  flows.without(meanwhile, flows.or(was, is));

/** What passes in a state between, and not yet before. */
export const early = ({ was, meanwhile }: Passing, flows: Flows): Flow => flows.without(meanwhile, was);

/** What passes in a state between, and no longer after. */
export const late = ({ is, meanwhile }: Passing, flows: Flows): Flow => flows.without(meanwhile, is);
