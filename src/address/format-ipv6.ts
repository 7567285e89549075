/** RFC 5952: lower case, no leading zeros, the first longest run of two zero groups or more as `::`, IPv4-mapped in mixed form. */
export function formatIpv6(value: bigint): string {
  const groups = (value.toString(16).padStart(32, '0').match(/.{4}/g) ?? []).map((group) => Number.parseInt(group, 16));
  if (value >> 32n === 0xffffn) {
    const [high = 0, low = 0] = groups.slice(6);
    return `::ffff:${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  }
  const { start, length } = longestZeros(groups);
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  if (length < 2) return text(groups);
  return `${text(groups.slice(0, start))}::${text(groups.slice(start + length))}`;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [i, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: i - length + 1, length };
  }
  return best;
}
