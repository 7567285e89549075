import type { IntervalSet } from '../../../address/interval-set';
import type { Enforcement } from '../../dialects/policy-set-of';
import type { Attribute, Attributes } from '../../model/attribute';
import { type Semantics, semantics } from '../../model/semantics';

/** Where addresses lie, as far as it is known. */
export interface Ranges {
  readonly pods?: IntervalSet;
  readonly nodes?: IntervalSet;
}

/** What sends and receives beside pods. */
export interface Stranger {
  readonly name: string;
  readonly sorts: readonly string[];
  readonly attributes: Attributes;
}

/** All that two agents know beside pods. */
export function strangersOf(...agents: readonly Enforcement[]): Stranger[] {
  const known = new Map<string, Stranger>();
  for (const agent of agents) {
    const { entities, outside }: Semantics = semantics[agent];
    for (const [name, sorts] of Object.entries({ ...entities, ...outside })) {
      const attributes = new Map(sorts.map((sort): [Attribute, string] => [`entity:${sort}`, '']));
      known.set(name, { name, sorts, attributes });
    }
  }
  return [...known.values()];
}
