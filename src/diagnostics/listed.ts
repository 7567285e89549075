/** As many objects as a line can bear. */
export function listed(objects: readonly string[]): string {
  const [shown, more] = [objects.slice(0, 4).join(', '), objects.length - 4];
  return more > 0 ? `${shown} and ${more} more` : shown;
}
