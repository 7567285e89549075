import type { PolicyChange } from '../../../src/policy/rollout/policy-change';
import type { Side } from '../brute-force/side';
import { sideWith } from './random-rollout';

/** What an agent takes at once. */
export interface Piece {
  readonly change: PolicyChange;
  /** The rule that comes, or goes; undefined where the change is taken as a whole. */
  readonly rule?: WrittenRule;
}

/** A rule of one version of a policy, alone. */
interface WrittenRule {
  readonly isNew: boolean;
  /** All that makes it another rule. */
  readonly identity: string;
  /** A policy with nothing but it. */
  readonly alone: unknown;
}

type Spec = Readonly<Record<string, unknown>> & {
  readonly policyTypes?: readonly string[];
  readonly egress?: readonly unknown[];
};

const ofRules: ReadonlySet<string> = new Set(['kubernetes', 'antrea', 'cluster']);

/** The pieces of some changes: Antrea's agents take policies rule by rule, all others take them as they are. */
export function piecesOf({ enforcement }: Side, changes: readonly PolicyChange[]): Piece[] {
  return changes.flatMap((change): Piece[] => {
    if (enforcement !== 'antrea' || !ofRules.has(change.list)) return [{ change }];
    const [old, now] = [rulesOf(change, false), rulesOf(change, true)];
    const others = (own: readonly WrittenRule[], all: readonly WrittenRule[]) =>
      own.filter(({ identity }) => !all.some((other) => other.identity === identity));
    return [...others(old, now), ...others(now, old)].map((rule) => ({ change, rule }));
  });
}

/** A side of which an agent has some pieces, a bit each. */
export function sideWithPieces(
  from: Side,
  changes: readonly PolicyChange[],
  pieces: readonly Piece[],
  has: number,
): Side {
  if (from.enforcement !== 'antrea') return sideWith(from, changes, has);
  const isThere = ({ identity, isNew }: WrittenRule, change: PolicyChange) => {
    const place = pieces.findIndex(
      (one) => one.change === change && one.rule?.identity === identity && one.rule.isNew === isNew,
    );
    return place < 0 || ((has >> place) & 1) === (isNew ? 1 : 0);
  };
  const whole = changes.filter(({ list }) => !ofRules.has(list));
  const applied = whole.reduce((bits, change, index) => {
    const place = pieces.findIndex((one) => one.change === change);
    return bits | (((has >> place) & 1) << index);
  }, 0);
  const side = sideWith(from, whole, applied);
  const lists = new Map<string, unknown[]>(
    Object.entries(side).flatMap(([list, all]) => (Array.isArray(all) ? [[list, all]] : [])),
  );
  for (const change of changes.filter(({ list }) => ofRules.has(list))) {
    const rules = [...rulesOf(change, false), ...rulesOf(change, true)].filter((rule) => isThere(rule, change));
    const rest = (lists.get(change.list) ?? []).filter((one) => one !== change.before?.value);
    lists.set(change.list, [...rest, ...rules.map(({ alone }) => alone)]);
  }
  // Objects are only taken apart, within their list.
  return { enforcement: from.enforcement, ...Object.fromEntries(lists) } as Side;
}

/** The rules of one version of a policy. */
function rulesOf(change: PolicyChange, isNew: boolean): WrittenRule[] {
  const policy = (isNew ? change.after : change.before)?.value;
  if (!policy || !('spec' in policy)) return [];
  const { ingress, egress, policyTypes, ...common } = policy.spec as Spec;
  return (['ingress', 'egress'] as const).flatMap((direction) => {
    const written = (direction === 'ingress' ? ingress : egress) ?? [];
    const isOfKubernetes = change.list === 'kubernetes';
    if (isOfKubernetes && !typesOf(policy.spec as Spec).includes(direction)) return [];
    const all = isOfKubernetes && Array.isArray(written) && written.length === 0 ? [undefined] : written;
    return (all as readonly unknown[]).map((rule, index): WrittenRule => {
      const identity = JSON.stringify([direction, common, rule, isOfKubernetes ? 0 : index]);
      const priority = 'priority' in common ? Number(common.priority) : 0;
      const order = isOfKubernetes
        ? { policyTypes: [direction === 'ingress' ? 'Ingress' : 'Egress'] }
        : { priority: priority + index / 1000 + (isNew ? 1 : 0) / 10_000 };
      const name = `${policy.metadata.name}-${direction}-${index}-${isNew ? 'new' : 'old'}`;
      return {
        ...{ isNew, identity },
        alone: {
          ...policy,
          metadata: { ...policy.metadata, name },
          spec: { ...common, ...order, [direction]: rule === undefined ? [] : [rule] },
        },
      };
    });
  });
}

function typesOf({ policyTypes, egress }: Spec): string[] {
  if (policyTypes && policyTypes.length > 0) return policyTypes.map((type) => type.toLowerCase());
  return egress && egress.length > 0 ? ['ingress', 'egress'] : ['ingress'];
}
