import { loadBundle } from './load-bundle';

/** One complaint of a validator, as ajv words it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A compiled schema. It fills in defaults where its definition has them. */
export interface Validate {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** Loads a validator that the build made from a definition; each on demand, for they are large. */
export function validator(name: string): Validate {
  return loadBundle(`validators/${name}.js`) as Validate;
}
