/** Whether a value stands at or below another one, by their JSON pointers. */
export const isWithin = (pointer: string, other: string): boolean =>
  pointer === other || pointer.startsWith(`${other}/`);
