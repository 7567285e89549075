import { parseRange } from '../../../address/range';
import { type Finding, finding } from '../../../diagnostics/finding';

/** As many addresses as Antrea takes from one range of a pool. */
const most = 65536n;

/** Ranges of which Antrea would hand out a part only. */
export function checkRanges(addresses: readonly string[], path: string): Finding[] {
  return addresses.flatMap((text, index) => {
    const range = parseRange(text);
    if ('error' in range || range.last - range.first < most) return [];
    return [finding('FL-AN-226', { range: text, most: Number(most) }, { path: `${path}/${index}` })];
  });
}
