import { parseRange } from '../address/range';

/** The IP families among addresses, CIDRs and ranges, IPv4 first; the spec stage has made sure that they can be read. */
export function familiesOf(texts: readonly string[]): (4 | 6)[] {
  const found = new Set(
    texts.flatMap((text) => {
      const range = parseRange(text);
      return 'error' in range ? [] : [range.family];
    }),
  );
  return ([4, 6] as const).filter((family) => found.has(family));
}
