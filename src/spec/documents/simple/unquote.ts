/** The string between quotes; undefined where `quoted` is anything else, or has an escape of more than one character. */
export function unquote(quoted: string): string | undefined {
  if (/^'(?:[^']|'')*'$/.test(quoted)) return quoted.slice(1, -1).replaceAll("''", "'");
  if (!/^"(?:[^"\\]|\\["\\/bfnrt])*"$/.test(quoted)) return undefined;
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}
