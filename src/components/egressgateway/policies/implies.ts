import type { Requirement } from './requirements';

/** Whether each pod that meets `a` meets `b` too, as far as single requirements tell. */
export function implies(a: readonly Requirement[], b: readonly Requirement[]): boolean {
  return b.every((wanted) =>
    a.some((given) => given.of === wanted.of && given.key === wanted.key && grants(given, wanted)),
  );
}

function grants(given: Requirement, wanted: Requirement): boolean {
  const { operator, values } = given;
  switch (wanted.operator) {
    case 'In':
      return operator === 'In' && values.every((value) => wanted.values.includes(value));
    // A pod without the label meets it as well.
    case 'NotIn':
      return (
        operator === 'DoesNotExist' ||
        (operator === 'In' && !values.some((value) => wanted.values.includes(value))) ||
        (operator === 'NotIn' && wanted.values.every((value) => values.includes(value)))
      );
    case 'Exists':
      return operator === 'In' || operator === 'Exists';
    case 'DoesNotExist':
      return operator === 'DoesNotExist';
  }
}
