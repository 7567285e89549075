import { isDeepStrictEqual } from 'node:util';
import type { Located } from '../../diagnostics/located';
import { groupOf, identity } from '../../stages/kubernetes-object';
import type { PolicyObjects } from '../dialects/policy-set-of';

export type PolicyObject = PolicyObjects[keyof PolicyObjects][number]['value'];

/** An object that is created, changed or removed; one of both sides at least is there. */
export interface PolicyChange {
  /** By which the API server knows the object. */
  readonly key: string;
  /** Its group and kind: agents watch the objects of one kind together. */
  readonly kind: string;
  readonly list: keyof PolicyObjects;
  readonly before?: Located<PolicyObject>;
  readonly after?: Located<PolicyObject>;
}

/** What is in git in the end, whatever was there before. */
export type Put = Pick<PolicyChange, 'key' | 'list' | 'after'>;

/** What differs between two states, in the order of the objects before it, then of those that are new. */
export function policyChanges(before: PolicyObjects, after: PolicyObjects): PolicyChange[] {
  return listNames(before).flatMap((list) => {
    const byKey = (objects: PolicyObjects) =>
      new Map((objects[list] as readonly Located<PolicyObject>[]).map((one) => [identity(one.value), one]));
    const [was, is] = [byKey(before), byKey(after)];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): PolicyChange[] => {
      const [old, now] = [was.get(key), is.get(key)];
      const value = (now ?? old)?.value;
      if (!value || isDeepStrictEqual(old?.value, now?.value)) return [];
      const kind = `${groupOf(value.apiVersion)}/${value.kind}`;
      return [{ key, kind, list, ...(old && { before: old }), ...(now && { after: now }) }];
    });
  });
}

const listNames = (objects: PolicyObjects) => Object.keys(objects) as (keyof PolicyObjects)[];
