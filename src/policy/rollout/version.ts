import type { Located } from '../../diagnostics/located';
import type { PolicyObjects } from '../dialects/policy-set-of';
import type { Rule } from '../model/policy-set';
import type { PolicyChange, PolicyObject } from './policy-change';

/** An object as it is before a change, or after it. */
export interface Version {
  readonly change: PolicyChange;
  readonly applied: boolean;
}

/** Objects among which some are there in both versions, and which version a rule is of; undefined where its policy stays. */
export interface Versions {
  readonly objects: PolicyObjects;
  readonly versionOf: (rule: Rule) => Version | undefined;
}

/** The objects `stay`, and of each change the versions that are `wanted`, side by side. */
export function versions(
  stay: PolicyObjects,
  changes: readonly PolicyChange[],
  wanted: (version: Version) => boolean = () => true,
): Versions {
  // A rule knows its policy's place, so one of its own tells the versions apart.
  const byPlace = new Map<unknown, Version>();
  const lists = new Map<keyof PolicyObjects, Located<PolicyObject>[]>();
  for (const change of changes) {
    for (const applied of [false, true]) {
      const object = applied ? change.after : change.before;
      if (!object || !wanted({ change, applied })) continue;
      const place: Located['place'] = (...at) => object.place(...at);
      byPlace.set(place, { change, applied });
      lists.set(change.list, [...(lists.get(change.list) ?? []), { ...object, place }]);
    }
  }
  const added = Object.fromEntries([...lists].map(([list, objects]) => [list, [...stay[list], ...objects]]));
  return { objects: { ...stay, ...added }, versionOf: ({ source }) => byPlace.get(source.policy.place) };
}
