import type { Requirement } from './requirements';

/** Whether no pod can meet both lists, as far as single requirements tell: `false` may also mean that nobody knows. */
export function excludeEachOther(a: readonly Requirement[], b: readonly Requirement[]): boolean {
  return a.some((one) =>
    b.some((other) => one.of === other.of && one.key === other.key && (denies(one, other) || denies(other, one))),
  );
}

function denies(a: Requirement, b: Requirement): boolean {
  if (b.operator === 'DoesNotExist') return a.operator === 'In' || a.operator === 'Exists';
  if (a.operator !== 'In') return false;
  if (b.operator === 'In') return !a.values.some((value) => b.values.includes(value));
  return b.operator === 'NotIn' && a.values.every((value) => b.values.includes(value));
}
