import { isMap, isStringMap } from '../../../imports/workloads';

/** What a path leads to in an object of the cluster, which may be of any shape. */
export function valueAt(object: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, field) => (isMap(inner) ? inner[field] : undefined), object);
}

/** The text there; numbers count as text, as in arguments and settings. */
export function textAt(object: unknown, ...path: readonly string[]): string | undefined {
  const value = valueAt(object, ...path);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** The list there; an empty one where there is none. */
export function listAt(object: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(object, ...path);
  return Array.isArray(value) ? value : [];
}

/** The texts of the list there. */
export function textsAt(object: unknown, ...path: readonly string[]): string[] {
  return listAt(object, ...path).filter((item) => typeof item === 'string');
}

/** The labels or annotations there. */
export function labelsAt(object: unknown, ...path: readonly string[]): Readonly<Record<string, string>> {
  const value = valueAt(object, ...path);
  return isStringMap(value) ? value : {};
}
