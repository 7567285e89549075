import { isDeepStrictEqual } from 'node:util';
import type { Located } from '../diagnostics/located';
import type { Policy } from '../policy/policy';
import type { Put } from '../policy/rollout/policy-change';
import { identity } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { applyOrder } from '../sync/apply-order';
import type { ReadPolicies } from './read-policies';

interface State {
  readonly manifests: readonly Manifest[];
  readonly policies: ReadPolicies;
}

/**
 * A network on its way to another one: `changes` of its policies are made, and all else is as before. What is there for a while
 * only stands where its policy stands before or after.
 */
export function withPolicies<N extends State>(before: N, after: N, changes: readonly Put[]): N {
  const byKey = ({ manifests }: N) => new Map(manifests.map((one) => [identity(one.object), one]));
  const [was, is] = [byKey(before), byKey(after)];
  const keys = new Set(changes.map(({ key }) => key));
  const put = changes.flatMap(({ key, after: one }) => (one ? [{ key, one }] : []));
  const manifests = [
    ...before.manifests.filter(({ object }) => !keys.has(identity(object))),
    ...put.map(({ key, one: { value } }): Manifest => {
      const last = is.get(key);
      return isDeepStrictEqual(last?.object, value) && last
        ? last
        : { object: value, stage: (last ?? was.get(key))?.stage ?? 'isolate' };
    }),
  ];
  const objects = new Map(manifests.map(({ object }) => [identity(object), object]));
  const policies = [
    ...before.policies.policies.filter(({ value }) => !keys.has(identity(value))),
    // Of what a spec carries: its policies are all that changes here.
    ...put.map(({ key, one }) => ({ value: objects.get(key), place: one.place }) as Located<Policy>),
  ];
  return {
    ...before,
    manifests: applyOrder(manifests).map(({ manifest }) => manifest),
    policies: { ...before.policies, inventory: after.policies.inventory, policies },
  };
}
