import { type SchemaError, validator } from '../../../imports/validator';
import { isMap } from '../../../imports/workloads';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { pointerBelow } from '../../diagnostics/pointer';
import type { Policy } from '../policy';
import { fieldNames } from './field-names';
import type { PolicyKind } from './policy-kinds';
import type { Report } from './report';
import { schemaProblem } from './schema-problem';

/** Metadata that only the API server writes; a dump of a cluster has it. */
const serverFields = new Set([
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'managedFields',
  'selfLink',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
]);

const removedFields: Readonly<Record<string, { since: string; instead: string }>> = {
  fromRequires: { since: '1.19', instead: 'add its labels to each selector of `fromEndpoints`' },
  toRequires: { since: '1.19', instead: 'add its labels to each selector of `toEndpoints`' },
};

/** Whether a document has the shape of its kind; each mistake is told by itself. */
export function checkSchema(kind: PolicyKind, value: unknown, report: Report): value is Policy {
  const validate = validator(kind);
  if (validate(value)) return true;
  for (const error of validate.errors ?? []) tell(kind, value, error, report);
  return false;
}

function tell(kind: PolicyKind, document: unknown, error: SchemaError, report: Report): void {
  const at = error.instancePath;
  const parts = at.split('/').slice(1);
  const name = parts.findLast((part) => !/^[0-9]+$/.test(part)) ?? '';
  if (error.keyword === 'required') {
    // Told with the rest of the metadata.
    if (at === '/metadata' && error.params.missingProperty === 'namespace') return;
    report('FL-POL-103', { field: String(error.params.missingProperty) }, at);
  } else if (error.keyword === 'additionalProperties') {
    unknownField(kind, name, String(error.params.additionalProperty), at, report);
  } else {
    const value = valueAt(document, parts);
    const allowed = error.params.allowedValues;
    const meant = Array.isArray(allowed) && typeof value === 'string' ? didYouMean(value, allowed) : undefined;
    report('FL-POL-104', { problem: schemaProblem(error, name, value), meant }, at);
  }
}

function unknownField(kind: PolicyKind, parent: string, field: string, at: string, report: Report): void {
  const path = pointerBelow(at, field);
  const removed = Object.hasOwn(removedFields, field) ? removedFields[field] : undefined;
  if ((at === '' && field === 'status') || (at === '/metadata' && serverFields.has(field))) {
    report('FL-POL-004', { field }, path, 'key');
  } else if (removed) {
    report('FL-POL-102', { field, ...removed }, path, 'key');
  } else if (parent === 'l7Protocols' && field === 'dns') {
    report('FL-POL-316', {}, path, 'key');
  } else if (at !== '/metadata' || field !== 'namespace') {
    // A namespace on a cluster-wide kind is told with the rest of the metadata.
    // A field may be right in one place of that name and wrong in another.
    const others = (fieldNames[kind][parent] ?? []).filter((name) => name !== field);
    report('FL-POL-101', { field, meant: didYouMean(field, others) }, path, 'key');
  }
}

function valueAt(document: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)];
    return isMap(value) ? value[part.replace(/~1/g, '/').replace(/~0/g, '~')] : undefined;
  }, document);
}
