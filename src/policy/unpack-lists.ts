import { isMap } from '../../imports/workloads';
import type { Located } from '../diagnostics/located';

/** The objects of a document: its items where it is a List (`List`, `NetworkPolicyList`, …), else itself; nothing of an empty one. */
export function unpackLists(document: Located): Located[] {
  const { value } = document;
  if (value === null || value === undefined) return [];
  if (!isMap(value) || typeof value.kind !== 'string' || !value.kind.endsWith('List')) return [document];
  if (!Array.isArray(value.items)) return value.items === null ? [] : [document];
  return value.items.flatMap((item: unknown, index) =>
    unpackLists({ value: item, place: (path, what) => document.place(`/items/${index}${path}`, what) }),
  );
}
