import { isMap } from '../../../imports/workloads';
import { checkMetadata } from '../shape/check-metadata';
import { checkShape } from '../shape/check-shape';
import type { Report } from '../shape/report';
import { checkHooks } from './check-hooks';
import { fieldNames } from './field-names';
import type { RuntimePolicy } from './runtime-policy';

const expected = 'cilium.io/v1alpha1';

/** A document as the policy that it is; undefined where it is none or has not the shape of one. Every mistake is told. */
export function readRuntimePolicy(value: unknown, report: Report): RuntimePolicy | undefined {
  const kind = isMap(value) && typeof value.kind === 'string' ? value.kind : undefined;
  if (!isMap(value) || (kind !== 'TracingPolicy' && kind !== 'TracingPolicyNamespaced')) {
    report('FL-TET-101', { kind }, kind === undefined ? '' : '/kind');
    return undefined;
  }
  const { apiVersion, metadata } = value;
  if (apiVersion !== expected) {
    report('FL-POL-003', { kind, apiVersion: String(apiVersion), expected }, '/apiVersion');
    return undefined;
  }
  checkMetadata({ kind, namespaced: kind === 'TracingPolicyNamespaced' }, metadata, report);
  if (!checkShape<RuntimePolicy>({ kind, fieldNames }, value, report)) return undefined;
  checkHooks(value, report);
  return value;
}
