import type { Report } from '../shape/report';

/** Exactly one of several fields must be given. */
export function checkOneOf<T extends object>(
  value: T,
  fields: readonly (keyof T & string)[],
  path: string,
  report: Report,
): void {
  const given = fields.filter((field) => value[field] !== undefined);
  if (given.length !== 1) report('FL-POL-212', { fields, given }, path);
}
