import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Enforcement, PolicyObjects } from '../dialects/policy-set-of';
import type { PortableEntry } from '../dialects/portable/portable-policy';
import type { Inventory } from '../workloads/read-workloads';
import type { Ranges } from './parts/surroundings';
import type { PolicyObject } from './write-natively';
import type { Target } from './writing';

/** What is to be translated, and how. */
export interface TranslationTask {
  readonly objects: PolicyObjects;
  readonly from: Enforcement;
  readonly target: Target;
  readonly inventory: Inventory;
  readonly ranges: Ranges;
  /** What CIDRs match beside what is outside, where Cilium reads them. */
  readonly cidrMatchMode?: readonly string[];
  /** Whether NetworkPolicies, which every agent reads, stay what they are: always, where the proof holds, or never. */
  readonly networkPolicies: 'kept' | 'kept where equal' | 'written';
}

/** What came of a policy of the source. */
export interface TranslatedPolicy {
  readonly policy: string;
  /** `kept`: the target enforces it as it is. */
  readonly outcome: 'kept' | 'written' | 'refused';
  /** What holds its rules now. */
  readonly into: readonly string[];
}

export interface Translation {
  readonly verdict: 'proved' | 'refused' | 'undecided';
  /** What says the same, those that are kept before those that are written; empty unless it is proved. */
  readonly objects: readonly PolicyObject[];
  /** Those of them that are for `policies.rules` of a spec, as they stand there. */
  readonly rules: readonly PortableEntry[];
  /** Those that are written, each at the place of the policy whose rules it holds. */
  readonly written: readonly Located<PolicyObject>[];
  readonly policies: readonly TranslatedPolicy[];
  readonly findings: readonly Finding[];
  /** For people: over which pods it was proved. */
  readonly world?: string;
}
