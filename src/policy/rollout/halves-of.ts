import { isDeepStrictEqual } from 'node:util';
import { identity } from '../../stages/kubernetes-object';
import type { PolicyObjects } from '../dialects/policy-set-of';
import type { Direction } from '../model/policy-set';
import { beside } from './beside';
import type { PolicyChange, PolicyObject, Put } from './policy-change';

/** A change that is half made: new in one direction, in the other one as before. */
export interface Halves {
  /** The policy under its name. */
  readonly own: Put;
  /** What is new of it, where it is about other pods, or of another rank, than before. */
  readonly other?: Put;
}

type Spec = Readonly<Record<string, unknown>> & {
  readonly policyTypes?: readonly string[];
  readonly egress?: readonly unknown[];
  readonly enableDefaultDeny?: Readonly<Record<string, boolean>>;
};

const directions = ['ingress', 'egress'] as const;

/** Where a policy of each list says what it lets pass in a direction; what else it says is of both. */
const rules: Partial<Record<keyof PolicyObjects, (direction: Direction) => readonly string[]>> = {
  kubernetes: (direction) => [direction],
  cluster: (direction) => [direction],
  cilium: (direction) => [direction, `${direction}Deny`],
  antrea: (direction) => [direction],
};

/** A change with its direction `first` made alone; undefined where it cannot be taken apart. */
export function halvesOf({ key, list, before, after }: PolicyChange, first: Direction): Halves | undefined {
  const [old, now] = [before, after].map((one) => one && specOf(one.value));
  const one = after ?? before;
  if (!one || !rules[list] || (before && !old) || (after && !now)) return undefined;
  const part = (spec: Spec | undefined, wanted: (direction: Direction) => boolean) =>
    spec && partOf(spec, list, directions.filter(wanted));
  const [fresh, left] = [part(now, (one) => one === first), part(old, (one) => one !== first)];
  const put = (spec: Spec | undefined): Put => ({
    ...{ key, list },
    ...(spec && { after: { ...one, value: { ...one.value, spec } as PolicyObject } }),
  });
  if (!fresh || !left) return { own: put(fresh ?? left) };
  if (isDeepStrictEqual(commonOf(fresh), commonOf(left))) return { own: put(joined(fresh, left)) };
  const value = beside({ ...one.value, spec: fresh } as PolicyObject);
  return { own: put(left), other: { key: identity(value), list, after: { ...one, value } } };
}

const specOf = (policy: PolicyObject): Spec | undefined =>
  'spec' in policy && !('specs' in policy && policy.specs) ? (policy.spec as Spec) : undefined;

/** A specification with some of its directions alone; undefined where it says nothing of them. */
function partOf(spec: Spec, list: keyof PolicyObjects, wanted: readonly Direction[]): Spec | undefined {
  const names = wanted.flatMap((direction) => rules[list]?.(direction) ?? []);
  const kept = Object.fromEntries(names.flatMap((name) => (spec[name] === undefined ? [] : [[name, spec[name]]])));
  if (list === 'kubernetes') {
    const types = typesOf(spec).filter((type) => wanted.some((direction) => direction === type.toLowerCase()));
    return types.length === 0 ? undefined : { ...commonOf(spec), policyTypes: types, ...kept };
  }
  const denies = spec.enableDefaultDeny ?? {};
  const set = Object.fromEntries(wanted.flatMap((one) => (denies[one] === undefined ? [] : [[one, denies[one]]])));
  if (Object.keys(kept).length === 0) return undefined;
  return { ...commonOf(spec), ...(Object.keys(set).length > 0 && { enableDefaultDeny: set }), ...kept };
}

const perDirection = new Set(['ingress', 'ingressDeny', 'egress', 'egressDeny', 'policyTypes', 'enableDefaultDeny']);

const commonOf = (spec: Spec): Spec =>
  Object.fromEntries(Object.entries(spec).filter(([name]) => !perDirection.has(name)));

function joined(a: Spec, b: Spec): Spec {
  const types = [...typesOf(a), ...typesOf(b)];
  const denies = { ...a.enableDefaultDeny, ...b.enableDefaultDeny };
  return {
    ...{ ...a, ...b },
    ...(a.policyTypes !== undefined && {
      policyTypes: ['Ingress', 'Egress'].filter((type) => types.includes(type)),
    }),
    ...(Object.keys(denies).length > 0 && { enableDefaultDeny: denies }),
  };
}

/** Of a NetworkPolicy: with egress rules it is of both directions, unless it says so. */
function typesOf({ policyTypes, egress }: Spec): readonly string[] {
  if (policyTypes && policyTypes.length > 0) return policyTypes;
  return egress && egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}
