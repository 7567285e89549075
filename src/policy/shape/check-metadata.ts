import { isMap } from '../../../imports/workloads';
import { pointerBelow } from '../../diagnostics/pointer';
import { orderingAnnotation } from './ordering-annotation';
import type { Report } from './report';

const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** A kind of objects, and whether they live in namespaces. */
interface Scope {
  readonly kind: string;
  readonly namespaced: boolean;
}

/** Name, namespace and annotations of an object that was handed in, whatever else of it is wrong. */
export function checkMetadata({ kind, namespaced }: Scope, metadata: unknown, report: Report): void {
  if (!isMap(metadata)) return;
  const { name, namespace, annotations } = metadata;
  if (typeof name === 'string' && (name.length > 253 || !subdomain.test(name))) {
    report('FL-POL-007', { field: 'name', value: name }, '/metadata/name');
  }
  if (!namespaced) {
    if (namespace !== undefined) report('FL-POL-006', { kind }, '/metadata/namespace', 'key');
  } else if (namespace === undefined) {
    report('FL-POL-005', { kind }, '/metadata', 'key');
  }
  for (const annotation of isMap(annotations) ? Object.keys(annotations) : []) {
    const path = pointerBelow('/metadata/annotations', annotation);
    if (orderingAnnotation.test(annotation)) report('FL-POL-009', { annotation }, path, 'key');
  }
}
