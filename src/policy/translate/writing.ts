import type { Args, Code } from '../../diagnostics/catalogue';
import type { Enforcement } from '../dialects/policy-set-of';
import type { PolicyReference, PolicySet, Rule } from '../model/policy-set';
import type { Semantics } from '../model/semantics';
import type { Ranges, Stranger } from './parts/surroundings';

/** A kind of policies that can be written. */
export type Target = 'kubernetes' | 'cnp' | 'cilium' | 'antrea' | 'calico' | 'portable';

/** What cannot be written in a target: the codes of which every one names the policy itself. */
export type RefusalCode = Extract<Code, `FL-TRL-00${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`>;

/** Tells that a rule cannot be written. */
export type Refuse = <C extends RefusalCode>(code: C, args: Omit<Args<C>, 'policy' | 'target'>, rule: Rule) => void;

/** What a writer works with. */
export interface Writing {
  readonly from: Enforcement;
  readonly target: Target;
  /** How the target reads what is written. */
  readonly reads: Semantics;
  /** All that either agent knows beside pods. */
  readonly strangers: readonly Stranger[];
  readonly ranges: Ranges;
  /** All that the source says, what is not written too. */
  readonly whole: PolicySet;
  readonly refuse: Refuse;
  /** Keeps in mind which rule a part of an object is made of, and gives the part back. */
  readonly origin: <T extends object>(part: T, rule: Rule) => T;
}

/** An object, and the policy whose rules it holds. */
export interface Written<T> {
  readonly policy: PolicyReference;
  readonly object: T;
}
