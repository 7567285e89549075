import type { Located } from '../../diagnostics/located';

/** A map as it is read from YAML. */
export type Data = Record<string, unknown>;

/** One of the files that a spec is made of. */
export interface Layer {
  readonly path: string;
  readonly document: Located<Data>;
}

/** Whether a value is a map. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
