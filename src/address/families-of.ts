import type { Family } from './ip';
import { parseRange } from './range';

/** The IP families among addresses, CIDRs and ranges, IPv4 first; what cannot be read has none. */
export function familiesOf(texts: readonly string[]): Family[] {
  const found = new Set(
    texts.flatMap((text) => {
      const range = parseRange(text);
      return 'error' in range ? [] : [range.family];
    }),
  );
  return ([4, 6] as const).filter((family) => found.has(family));
}
