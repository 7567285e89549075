import { type SchemaError, validator } from '../../../imports/validator';
import { isMap } from '../../../imports/workloads';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { pointerBelow } from '../../diagnostics/pointer';
import { schemaProblem } from '../carry/schema-problem';
import { fieldNames } from './field-names';
import type { Report } from './report';
import type { RuntimePolicy } from './runtime-policy';

/** Metadata that only the API server writes; a dump of a cluster has it. */
const serverFields = new Set([
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'managedFields',
  'selfLink',
]);

/** Whether a document has the shape of its kind; each mistake is told by itself. */
export function checkShape(kind: RuntimePolicy['kind'], value: unknown, report: Report): value is RuntimePolicy {
  const validate = validator(kind);
  if (validate(value)) return true;
  for (const error of validate.errors ?? []) tell(value, error, report);
  return false;
}

function tell(document: unknown, error: SchemaError, report: Report): void {
  const { instancePath: at, keyword, params } = error;
  const parts = at.split('/').slice(1);
  if (keyword === 'required') {
    // Told with the rest of the metadata.
    if (at === '/metadata' && params.missingProperty === 'namespace') return;
    report('FL-POL-103', { field: String(params.missingProperty) }, at);
  } else if (keyword === 'additionalProperties') {
    unknownField(String(params.additionalProperty), at, report);
  } else {
    const value = valueAt(document, parts);
    const allowed = params.allowedValues;
    const meant = Array.isArray(allowed) && typeof value === 'string' ? didYouMean(value, allowed) : undefined;
    const name = parts.findLast((part) => !/^[0-9]+$/.test(part)) ?? '';
    report('FL-POL-104', { problem: schemaProblem(error, name, value), meant }, at);
  }
}

function unknownField(field: string, at: string, report: Report): void {
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
