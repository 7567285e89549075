/** Whether there is nothing in it; no more is asked of it than its first value. */
export const isEmpty = (values: Iterable<unknown>): boolean => values[Symbol.iterator]().next().done === true;
