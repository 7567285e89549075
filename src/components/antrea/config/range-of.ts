/** The first range of a family, as a key that takes one range holds it: empty where there is none. */
export function rangeOf(cidrs: readonly string[], family: 4 | 6): string {
  return cidrs.find((cidr) => cidr.includes(':') === (family === 6)) ?? '';
}
