import { type SchemaError, validator } from '../../../imports/validator';
import { didYouMean } from '../../diagnostics/did-you-mean';
import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { valueAt } from '../../diagnostics/value-at';
import type { ClusterNetworkSpec } from '../schema/cluster-network';
import { explainError } from './explain-error';

/** A document that has the shape of a spec, with its defaults; or what is wrong with it. */
export interface Shape {
  readonly spec?: ClusterNetworkSpec;
  readonly findings: readonly Finding[];
}

/** Holds a document against the schema. It is left as it is; what comes out is a copy with every default filled in. */
export function checkShape(document: Located): Shape {
  const copy = structuredClone(document.value);
  const validate = validator('ClusterNetwork');
  if (isSpec(copy, validate)) return { spec: copy, findings: [] };
  const errors = validate.errors ?? [];
  return { findings: withoutEchoes(errors, document.value).map((error) => explainError(error, document)) };
}

function isSpec(value: unknown, validate: (value: unknown) => boolean): value is ClusterNetworkSpec {
  return validate(value);
}

/** One mistake, one complaint: others about the same value, or about its being missing, only follow from it. */
function withoutEchoes(errors: readonly SchemaError[], root: unknown): SchemaError[] {
  const mistyped = new Set(errors.filter(({ keyword }) => keyword === 'type').map((error) => error.instancePath));
  const unknown = unknownKeys(errors);
  return errors.filter(({ keyword, instancePath, params }) => {
    if (keyword !== 'required') return keyword === 'type' || !mistyped.has(instancePath);
    const keys = unknown.get(instancePath);
    if (!keys) return true;
    // A misspelt key is both unknown and missing; so is one implementation where another is due.
    if (didYouMean(String(params.missingProperty), keys) !== undefined) return false;
    return Object.keys(valueAt(root, instancePath) ?? {}).length !== keys.length;
  });
}

function unknownKeys(errors: readonly SchemaError[]): ReadonlyMap<string, string[]> {
  const unknown = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const keys = unknown.get(instancePath) ?? [];
    keys.push(String(params.additionalProperty));
    unknown.set(instancePath, keys);
  }
  return unknown;
}
