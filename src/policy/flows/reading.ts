import type { Answer } from './answer';
import type { Endpoint, Flow } from './endpoint';

/** A rule that lets a flow pass, stops it, or leaves it to policies that come later. */
export interface RankedRule {
  readonly effect: 'allow' | 'deny' | 'pass';
  /** Rules of lower rank decide first; compared number by number. */
  readonly rank: readonly number[];
  readonly matches: (flow: Flow) => Answer;
}

/**
 * What a policy does to flows, in whatever dialect it is written.
 *
 * Rules with a rank decide in their order, before all others (Antrea). Of the rest, one that denies wins over all that
 * allow, and where a policy isolates an end, a flow passes only if a rule of any of them allows it.
 */
export interface Reading {
  /** Labels (`key=value`) of which a pod has one that the policy selects; undefined where it may select others too. */
  readonly wants: readonly string[] | undefined;
  readonly isolates: (end: Endpoint, direction: Flow['direction']) => Answer;
  readonly allows: (flow: Flow) => Answer;
  readonly denies: (flow: Flow) => Answer;
  readonly ranked: readonly RankedRule[];
}
