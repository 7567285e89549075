import { isMap } from '../../../imports/workloads';
import { pointerBelow } from '../../diagnostics/pointer';
import type { Report } from './report';
import type { RuntimePolicy } from './runtime-policy';

/** Annotations that take an object out of its stage; Argo CD reads Helm's hooks as its own. */
const ordering =
  /^(argocd\.argoproj\.io\/(hook|hook-delete-policy|sync-wave)|helm\.sh\/(hook|hook-weight|hook-delete-policy))$/;

const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Name, namespace and annotations of a policy, whatever else of it is wrong. */
export function checkMetadata(kind: RuntimePolicy['kind'], metadata: unknown, report: Report): void {
  if (!isMap(metadata)) return;
  const { name, namespace, annotations } = metadata;
  if (typeof name === 'string' && (name.length > 253 || !subdomain.test(name))) {
    report('FL-POL-007', { field: 'name', value: name }, '/metadata/name');
  }
  if (kind === 'TracingPolicy') {
    if (namespace !== undefined) report('FL-POL-006', { kind }, '/metadata/namespace', 'key');
  } else if (namespace === undefined) {
    report('FL-POL-005', { kind }, '/metadata', 'key');
  }
  for (const annotation of isMap(annotations) ? Object.keys(annotations) : []) {
    const path = pointerBelow('/metadata/annotations', annotation);
    if (ordering.test(annotation)) report('FL-POL-009', { annotation }, path, 'key');
  }
}
