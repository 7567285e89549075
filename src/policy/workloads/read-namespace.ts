import { isMap, isStringMap } from '../../../imports/workloads';
import type { Located } from '../../diagnostics/located';
import type { NamespaceInfo } from './workload';

/** A v1 Namespace; undefined, and told through `unreadable`, where it has no name or its labels are no strings. */
export function readNamespace(
  { value, place }: Located,
  unreadable: (path: string) => void,
): NamespaceInfo | undefined {
  const metadata = isMap(value) && isMap(value.metadata) ? value.metadata : {};
  const { name, labels = {} } = metadata;
  if (typeof name !== 'string') unreadable('/metadata/name');
  else if (!isStringMap(labels)) unreadable('/metadata/labels');
  else return { name, labels: { ...labels, 'kubernetes.io/metadata.name': name }, place: place('/metadata/name') };
  return undefined;
}
