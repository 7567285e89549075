import { isMap, templatePath } from '../../../imports/workloads';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { unpackLists } from '../unpack-lists';
import { readNamespace } from './read-namespace';
import { readWorkload } from './read-workload';
import type { NamespaceInfo, Workload } from './workload';

export interface Inventory {
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly NamespaceInfo[];
  readonly findings: readonly Finding[];
}

/**
 * What runs, from Kubernetes objects as `kubectl get -o yaml` or a chart writes them: Namespaces, Pods and the kinds that make
 * pods. Other kinds are passed over, for a dump holds many; what is no object at all is a finding.
 */
export function readWorkloads(documents: readonly Located[]): Inventory {
  const workloads: Workload[] = [];
  const namespaces: NamespaceInfo[] = [];
  const findings: Finding[] = [];
  for (const document of documents.flatMap(unpackLists)) {
    const { value, place } = document;
    const { apiVersion, kind } = isMap(value) ? value : {};
    if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
      const missing = !isMap(value) ? undefined : typeof kind !== 'string' ? 'kind' : 'apiVersion';
      findings.push(finding('FL-POL-002', { missing }, { place: place(''), path: '' }));
      continue;
    }
    /** Tells that a field cannot be read. */
    const unreadable = (path: string) => {
      const field = path.slice(1).replace(/\//g, '.');
      findings.push(finding('FL-POL-012', { kind, field }, { place: place(path), path }));
    };
    const template = templatePath(apiVersion, kind);
    if (template) {
      const workload = readWorkload(document, kind, template, unreadable);
      if (workload) workloads.push(workload);
    } else if (apiVersion === 'v1' && kind === 'Namespace') {
      const namespace = readNamespace(document, unreadable);
      if (namespace) namespaces.push(namespace);
    }
  }
  return { workloads, namespaces, findings };
}
