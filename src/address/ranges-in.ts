import { type IpRange, parseRange } from './range';

/** The ranges that `texts` are, without those that are none: whoever hands them in has told these already. */
export function rangesIn(texts: readonly string[]): IpRange[] {
  return texts.flatMap((text) => {
    const range = parseRange(text);
    return 'error' in range ? [] : [range];
  });
}
