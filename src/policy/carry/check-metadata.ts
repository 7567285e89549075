import { isMap } from '../../../imports/workloads';
import { pointerBelow } from '../../diagnostics/pointer';
import { orderingAnnotation } from '../shape/ordering-annotation';
import { type PolicyKind, policyKinds } from './policy-kinds';
import type { Report } from './report';

const dnsLabel = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Name, namespace and annotations of a policy, whatever else of it is wrong. */
export function checkMetadata(kind: PolicyKind, metadata: unknown, report: Report): void {
  if (!isMap(metadata)) return;
  const { name, namespace, annotations } = metadata;
  if (typeof name === 'string' && (name.length > 253 || !subdomain.test(name))) {
    report('FL-POL-007', { field: 'name', value: name }, '/metadata/name');
  }
  if (!policyKinds[kind].namespaced) {
    if (namespace !== undefined) report('FL-POL-006', { kind: policyKinds[kind].kind }, '/metadata/namespace', 'key');
  } else if (namespace === undefined) {
    report('FL-POL-005', { kind: policyKinds[kind].kind }, '/metadata', 'key');
  } else if (typeof namespace === 'string' && !dnsLabel.test(namespace)) {
    report('FL-POL-007', { field: 'namespace', value: namespace }, '/metadata/namespace');
  }
  for (const annotation of isMap(annotations) ? Object.keys(annotations) : []) {
    const path = pointerBelow('/metadata/annotations', annotation);
    if (orderingAnnotation.test(annotation)) report('FL-POL-009', { annotation }, path, 'key');
    if (annotation === 'kubectl.kubernetes.io/last-applied-configuration') {
      report('FL-POL-004', { field: annotation }, path, 'key');
    }
  }
}
