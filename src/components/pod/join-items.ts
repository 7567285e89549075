import { isDeepStrictEqual } from 'node:util';

/**
 * Adds items to a list that Kubernetes keys by one field, in place; what is there already, the same, is not added again.
 *
 * @param what names the giver and the list, for the error.
 * @throws when an item differs from the one that has its key: one of them would be lost.
 */
export function joinItems<T>(list: T[], items: readonly T[], key: keyof T, what: string): void {
  for (const item of items) {
    const other = list.find((one) => one[key] === item[key]);
    if (!other) list.push(item);
    else if (!isDeepStrictEqual(other, item))
      throw new Error(`${what} ${String(item[key])} is there twice, differently`);
  }
}
