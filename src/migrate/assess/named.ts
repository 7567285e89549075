/** How many are named; more are counted. */
const most = 5;

/** `shop/web, shop/cart and 7 more`. */
export function named(all: readonly { readonly namespace?: string; readonly name: string }[]): string {
  const names = all.slice(0, most).map(({ namespace, name }) => (namespace ? `${namespace}/${name}` : name));
  return `${names.join(', ')}${all.length > most ? ` and ${all.length - most} more` : ''}`;
}
