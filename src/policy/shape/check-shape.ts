import { type SchemaError, validator } from '../../../imports/validator';
import { isMap } from '../../../imports/workloads';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { pointerBelow } from '../../diagnostics/pointer';
import { schemaProblem } from '../carry/schema-problem';
import type { Report } from './report';

/** Metadata that only the API server writes; a dump of a cluster has it. */
const serverFields = new Set([
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'managedFields',
  'selfLink',
]);

/** A definition, and every field of it: for what may have been meant by one that there is not. */
interface Definition<T> {
  readonly kind: T extends { readonly kind: infer K } ? K & string : never;
  readonly fieldNames: readonly string[];
}

/** Whether a document has the shape of its kind; each mistake is told by itself. */
export function checkShape<T>({ kind, fieldNames }: Definition<T>, value: unknown, report: Report): value is T {
  const validate = validator(kind);
  if (validate(value)) return true;
  for (const error of validate.errors ?? []) tell(value, error, fieldNames, report);
  return false;
}

function tell(document: unknown, error: SchemaError, fieldNames: readonly string[], report: Report): void {
  const { instancePath: at, keyword, params } = error;
  const parts = at.split('/').slice(1);
  if (keyword === 'required') {
    // Told with the rest of the metadata.
    if (at === '/metadata' && params.missingProperty === 'namespace') return;
    report('FL-POL-103', { field: String(params.missingProperty) }, at);
  } else if (keyword === 'additionalProperties') {
    unknownField(String(params.additionalProperty), at, fieldNames, report);
  } else {
    const value = valueAt(document, parts);
    const allowed = params.allowedValues;
    const meant = Array.isArray(allowed) && typeof value === 'string' ? didYouMean(value, allowed) : undefined;
    const name = parts.findLast((part) => !/^[0-9]+$/.test(part)) ?? '';
    report('FL-POL-104', { problem: schemaProblem(error, name, value), meant }, at);
  }
}

function unknownField(field: string, at: string, fieldNames: readonly string[], report: Report): void {
  const path = pointerBelow(at, field);
  if ((at === '' && field === 'status') || (at === '/metadata' && serverFields.has(field))) {
    report('FL-POL-004', { field }, path, 'key');
  } else if (at !== '/metadata' || field !== 'namespace') {
    report('FL-POL-101', { field, meant: didYouMean(field, fieldNames) }, path, 'key');
  }
}

function valueAt(document: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)];
    return isMap(value) ? value[part.replace(/~1/g, '/').replace(/~0/g, '~')] : undefined;
  }, document);
}
