import { isMap } from '../../../imports/workloads';
import { printDocument } from '../../yaml/print-document';

/** An object as YAML as its author would write it, without what the API server and its clients add. */
export function objectText(value: unknown): string {
  if (!isMap(value)) return printDocument(value);
  const { apiVersion, kind, metadata, status: _, ...rest } = value;
  const { name, namespace, labels, annotations } = isMap(metadata) ? metadata : {};
  const notes = Object.entries(isMap(annotations) ? annotations : {}).filter(([key]) => key !== lastApplied);
  const kept = { name, namespace, labels, annotations: notes.length > 0 ? Object.fromEntries(notes) : undefined };
  return printDocument({ apiVersion, kind, metadata: kept, ...rest });
}

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
