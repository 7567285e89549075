import type { NamedPort } from '../model/ports';
import type { Condition } from './conditions';
import type { Flow } from './flows';

/** Peers, by the number of their predicate, and what of the traffic with them an entry is about. */
export interface Entry {
  readonly peer: number;
  /** The number of the group that it is in. */
  readonly group: number;
  /** Which packets, under which conditions; of a named port nothing: that is known only for each destination. */
  readonly flow: Flow;
  readonly named?: NamedPort & { readonly condition: Condition };
}

/** Entries that do the same; their order does not matter. */
export interface Group {
  readonly action: 'allow' | 'deny' | 'pass';
  /** The tier in which `pass` goes on; as many as there are tiers for their end. */
  readonly passTo: number;
  /** Its number in the function. */
  readonly number: number;
}

/** Groups of one precedence: more than one where rules of different actions tie. */
export interface Level {
  readonly groups: readonly Group[];
  /** What is unknown where two of them match. */
  readonly tie: Condition;
}

/**
 * What decides one direction of the traffic of an endpoint: its rules, tier by tier, in canonical form. Endpoints with equal
 * functions have the same object.
 */
export interface DirectionFunction {
  readonly id: number;
  /** Outer list: tiers. Inner list: from the lowest precedence up; neighbours differ in what they do. */
  readonly tiers: readonly (readonly Level[])[];
  readonly entries: readonly Entry[];
  /** How many groups it has. */
  readonly groups: number;
}
