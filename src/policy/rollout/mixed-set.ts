import { type Enforcement, type PolicyObjects, policySetOf } from '../dialects/policy-set-of';
import type { Direction, PolicySet, Rule } from '../model/policy-set';
import type { NamespaceInfo } from '../workloads/workload';
import { isReferred } from './is-referred';
import { type Part, partsOf } from './parts-of';
import type { PolicyChange } from './policy-change';
import { type Version, versions } from './version';

/** What the agent that decides one direction has, or has not yet, of a change. */
export interface Literal extends Version {
  readonly direction: Direction;
  /** Of an agent that takes a change rule by rule: the rule that comes, or goes. */
  readonly part?: string;
}

/** All states between two at once: the atoms of a rule say in which of them it is there. */
export interface MixedSet {
  readonly set: PolicySet;
  /** What the atoms mean; all others are of the policies themselves. */
  readonly literals: ReadonlyMap<string, Literal>;
}

/** Who enforces policies, and what they are read with. */
export interface Surroundings {
  readonly enforcement: Enforcement;
  readonly namespaces: readonly NamespaceInfo[];
  readonly cluster?: string;
  readonly cidrMatchMode?: readonly string[];
}

/** Each doubles the number of readings. */
const mostReferred = 4;

/**
 * All states on the way of `changes`, `stay` being what does not change. Undefined where too many objects change that others
 * refer to, or where tiers change their order.
 */
export function mixedSet(
  stay: PolicyObjects,
  changes: readonly PolicyChange[],
  around: Surroundings,
): MixedSet | undefined {
  const references = changes.filter(({ list }) => isReferred(list));
  if (references.length > mostReferred) return undefined;
  const policies = changes.filter(({ list }) => !isReferred(list));
  const states = subsets(references);
  const drafts = new Drafts();
  const staying: Rule[] = [];
  const tiers = new Map<string, readonly string[]>();
  for (const applied of states) {
    const { objects } = versions(stay, references, (version) => applied.has(version.change) === version.applied);
    const read = readVersions(objects, policies, around);
    tiers.set(JSON.stringify(read.tiers), read.tiers);
    for (const [rule, version] of read.rules) {
      const parts = version && around.enforcement === 'antrea' ? partsOf(rule, version) : [{ rule }];
      for (const one of version || references.length > 0 ? parts : []) drafts.note(one, version, applied);
      if (!version && references.length === 0) staying.push(rule);
    }
  }
  const [order, ...others] = tiers.values();
  if (!order || others.length > 0) return undefined;
  const literals = new Map<string, Literal>();
  const changing = drafts.tagged(references, states.length, literals);
  return { set: { tiers: order, rules: [...staying, ...changing] }, literals };
}

/** The rules of all versions of some policies, beside those that stay. */
function readVersions(stay: PolicyObjects, policies: readonly PolicyChange[], around: Surroundings) {
  const { objects, versionOf } = versions(stay, policies);
  const { tiers, rules } = policySetOf(objects, around.enforcement, around);
  return { tiers, rules: rules.map((rule) => [rule, versionOf(rule)] as const) };
}

/** Where a rule is found: in which versions of its policy, each with the references that are applied there. */
interface Draft extends Part {
  readonly found: Map<boolean | undefined, ReadonlySet<PolicyChange>[]>;
  readonly change: PolicyChange | undefined;
}

/** Rules as they are found in one reading after another. */
class Drafts {
  readonly #drafts = new Map<string, Draft>();

  note({ rule, part }: Part, version: Version | undefined, applied: ReadonlySet<PolicyChange>): void {
    const { source, subject, peer, ...meaning } = rule;
    const { kind, namespace, name } = source.policy;
    const key = JSON.stringify([kind, namespace, name, subject.key, peer.key, meaning, part]);
    const draft = this.#drafts.get(key) ?? { rule, ...(part && { part }), found: new Map(), change: version?.change };
    this.#drafts.set(key, draft);
    const found = draft.found.get(version?.applied) ?? [];
    draft.found.set(version?.applied, found);
    if (found.at(-1) !== applied) found.push(applied);
  }

  tagged(references: readonly PolicyChange[], states: number, literals: Map<string, Literal>): Rule[] {
    return [...this.#drafts.values()].flatMap(({ rule, part, found, change }) => {
      const { direction } = rule;
      const whole = [...found.values()].every((seen) => seen.length === states);
      if (whole && found.size === 2) return [rule];
      return [...found].flatMap(([version, seen]) => {
        // What goes and what comes are two rules to an agent that takes them one by one.
        const its = part === undefined ? {} : { part: `${version ? 'new' : 'old'} ${part}` };
        const own = change && version !== undefined ? [{ change, direction, applied: version, ...its }] : [];
        const sets =
          seen.length === states ? [own] : seen.map((set) => [...own, ...choices(references, set, direction)]);
        return sets.map((asked): Rule => {
          const atoms = asked.map((literal) => atomOf(literal, literals));
          return atoms.length === 0 ? rule : { ...rule, atoms: [...atoms, ...(rule.atoms ?? [])] };
        });
      });
    });
  }
}

const choices = (references: readonly PolicyChange[], applied: ReadonlySet<PolicyChange>, direction: Direction) =>
  references.map((change): Literal => ({ change, direction, applied: applied.has(change) }));

function atomOf(literal: Literal, literals: Map<string, Literal>): string {
  const text = stateAtom(literal);
  literals.set(text, literal);
  return text;
}

/** How the atom of a literal is called. */
export const stateAtom = ({ change, direction, applied, part }: Literal): string =>
  `${applied ? 'applied' : 'not applied'} for ${direction}: ${change.key}${part === undefined ? '' : ` ${part}`}`;

function subsets<T>(all: readonly T[]): ReadonlySet<T>[] {
  return all.reduce<Set<T>[]>((found, one) => found.flatMap((set) => [set, new Set([...set, one])]), [new Set()]);
}
