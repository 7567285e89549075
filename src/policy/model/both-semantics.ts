import type { Semantics } from './semantics';

/** What is in a cluster for either of two agents; each one's policies see of it what they know. */
export const bothSemantics = (left: Semantics, right: Semantics): Semantics => ({
  ...left,
  entities: { ...left.entities, ...right.entities },
  outside: { ...left.outside, ...right.outside },
});
