/** What to write in place of a value of the wrong type, where that can be known; `written` is its text in the file. */
export function typeFix(expected: string, value: unknown, written: string): string | undefined {
  if (value === null)
    return expected === 'object' ? 'write `{}`, or remove the key' : 'write a value, or remove the key';
  switch (expected) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean' ? `put it in quotes: "${written}"` : undefined;
    case 'integer':
      return typeof value === 'string' && /^\d+$/.test(value) ? `remove the quotes: ${value}` : undefined;
    case 'boolean':
      return typeof value === 'string' ? meantBoolean(value) : undefined;
    case 'array':
      if (typeof value !== 'object') return `write a list: [${written}]`;
      return written.startsWith('{') ? 'put it in brackets: [{…}]' : 'put `- ` before it';
    default:
      return undefined;
  }
}

function meantBoolean(text: string): string | undefined {
  if (/^(true|yes|on|y)$/i.test(text)) return 'write `true`, without quotes';
  return /^(false|no|off|n)$/i.test(text) ? 'write `false`, without quotes' : undefined;
}
