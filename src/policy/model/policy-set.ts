import type { Place } from '../../diagnostics/place';
import type { Ports } from './ports';
import type { Predicate } from './predicate';

/**
 * What policies of any dialect mean: an ordered list of tiers and the rules in them.
 *
 * A connection is allowed where the egress of its source and the ingress of its destination allow it; replies are not looked
 * at. Each of the two is decided by a walk through the tiers, first to last. In a tier, of the rules of that direction whose
 * subject is the endpoint, whose peer is the other end, whose ports have the packet and whose atoms are all true, the one of the
 * lowest precedence decides. `allow` and `deny` end the walk; `pass` goes on in the tier `passTo`, or in the next one. Where no
 * rule of a tier matches, the walk goes on too; after the last tier the packet is allowed.
 *
 * How a dialect lowers to this:
 *
 * - **Isolation is a rule**: deny everything, of the policy's subject, at the tier's last precedence. Nothing else denies by
 *   default. A tier that ends in `pass` needs no rule.
 * - **Subjects** are spelt out: a selector of pods is `pods(…)`, which adds `entity:pod`, else `NotIn` would match the whole
 *   world; a namespaced policy adds its namespace. Pods on the host network are not `entity:pod` but nodes.
 * - **Peers** are one predicate, a union by `or`. No peer at all in the source means `everything` or `nothing`, as the dialect
 *   has it. CIDRs go through `cidrPeers`, which asks the semantics whether they match pods and nodes by their addresses.
 * - **Where deny beats allow** at one rank, give the denials an earlier precedence: equal precedence is for dialects that leave
 *   it undefined, and is answered with "undecided".
 * - **What no file can decide** (a domain name, a request's path, a Service's backends) is an atom: a text that names it in a
 *   canonical way, so that both sides of a comparison say the same by the same text. A rule with atoms matches where all of them
 *   are true. One rule of a dialect with several names becomes several rules. Never drop what you cannot express.
 * - **Relations between both ends** (the same namespace, the same value of a label) are one rule for each namespace or value.
 * - **Several dialects in one cluster** put their rules into one list, under one order of tiers.
 */
export interface PolicySet {
  /** Names, in the order of the walk. */
  readonly tiers: readonly string[];
  readonly rules: readonly Rule[];
}

export type Direction = 'ingress' | 'egress';

export interface Rule {
  /** One of the set's tiers. */
  readonly tier: string;
  /** Lower goes first, compared number by number: `[priority, index]`. */
  readonly precedence: readonly number[];
  readonly direction: Direction;
  /** Whose traffic it decides. */
  readonly subject: Predicate;
  /** The other end: whom ingress comes from, where egress goes to. */
  readonly peer: Predicate;
  readonly ports: Ports;
  readonly action: 'allow' | 'deny' | 'pass';
  /** Where `pass` goes on; the next tier where it is absent. */
  readonly passTo?: string;
  /** What must be true beside, and cannot be told from files: canonical texts such as `fqdn:*.example.com`. */
  readonly atoms?: readonly string[];
  readonly source: RuleSource;
}

/** Where a rule comes from. */
export interface RuleSource {
  readonly policy: PolicyReference;
  /** JSON pointer into the policy: `/spec/ingress/0`; of an isolation, to what isolates. */
  readonly path: string;
}

/** A policy object, shared by its rules. */
export interface PolicyReference {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** The place of a JSON pointer in the file that it was read from. */
  readonly place?: (pointer: string) => Place;
}
