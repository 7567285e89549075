/** Text taken literally, or an escape: what follows the backslash, as far as it belongs to it. */
const escaped =
  /\\Q([\s\S]*?)(?:\\E|$)|\\(x\{[0-9a-fA-F]{1,6}\}|x[0-9a-fA-F]{2}|[pP](?:\{\^?\w+\}|[A-Z])|0[0-7]{0,2}|[1-7][0-7]{1,2}|[\s\S])?/g;

/** Letters with a meaning, numbers, classes of Unicode, and ASCII that is neither letter nor digit. */
const known = /^(?:[ABDSWabdfnrstvwz]|x.+|[pP].+|0.*|[1-7][0-7]+|[ -/:-@[-`{-~])$/;

const classes = /^(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit)$/;

/** How often RE2 repeats at most. */
const maxRepeat = 1000;

/**
 * A pattern of RE2 as JavaScript writes it, close enough to find out whether it compiles; or what of it RE2 does not know
 * though JavaScript does (https://github.com/google/re2/wiki/Syntax).
 */
export function jsPattern(value: string): string | { readonly problem: string } {
  const unknown: string[] = [];
  const pattern = value.replace(escaped, (whole, literal: string | undefined, text: string | undefined) => {
    if (literal !== undefined) return literal.replace(/[^\w\s]/g, '\\$&');
    if (text !== undefined && !known.test(text)) unknown.push(`the escape ${whole} is unknown to RE2`);
    return translated(whole, text ?? '');
  });
  // What an escape makes a plain character is no part of a group, a class or a number of times.
  const bare = value.replace(escaped, 'e');
  if (/\(\?<?[=!]/.test(bare)) unknown.push('look-around is unknown to RE2');
  for (const [, name = ''] of bare.matchAll(/\[:\^?(\w+):\]/g)) {
    if (!classes.test(name)) unknown.push(`the class [:${name}:] is unknown to RE2`);
  }
  for (const [, least = '', most = ''] of bare.matchAll(/\{(\d+),?(\d*)\}/g)) {
    if (Math.max(Number(least), Number(most)) > maxRepeat) unknown.push(`RE2 repeats ${maxRepeat} times at most`);
  }
  const [problem] = unknown;
  if (problem) return { problem };
  return (
    pattern
      .replace(/\(\?[imsU]*(?:-[imsU]+)?\)/g, '')
      .replace(/\(\?[imsU]*(?:-[imsU]+)?:/g, '(?:')
      .replace(/\(\?P</g, '(?<')
      // The first bracket of a class closes it in JavaScript only.
      .replace(/\[(\^?)\]/g, '[$1\\]')
  );
}

/** Escapes that JavaScript reads otherwise or not at all. */
function translated(whole: string, text: string): string {
  if (text.startsWith('x{')) return `\\u${text.slice(2, -1).padStart(4, '0').slice(-4)}`;
  if (/^[pP]/.test(text)) return '\\w';
  if (/^[0-7]/.test(text)) return `\\x${(Number.parseInt(text, 8) % 256).toString(16).padStart(2, '0')}`;
  return whole;
}
