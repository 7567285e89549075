/** A value as a message names it: `the string "6443"`, `a map`; `written` is its text in the file. */
export function describeValue(value: unknown, written: string): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return `the string "${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  // The text, not the value: 1.20 and 1.2 are the same number.
  return typeof value === 'number' ? `the number ${written}` : `\`${written}\``;
}
