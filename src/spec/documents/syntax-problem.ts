import type { YAMLError } from 'yaml';

/** What the YAML parser complains of, in words that say what to look for; undefined where its own words are best. */
const problems: Partial<Record<YAMLError['code'], (message: string) => string | undefined>> = {
  BAD_INDENT: (message) =>
    message.startsWith('Flow')
      ? `a \`${message.includes('sequence') ? '[' : '{'}\` is not closed, or what stands in it is not indented`
      : 'the keys of a map, or the items of a list, do not begin in the same column',
  BAD_SCALAR_START: (message) => `a value cannot begin with \`${message.at(-1)}\` outside of quotes`,
  BAD_DQ_ESCAPE: () => 'an unknown escape after `\\` in double quotes; in single quotes a `\\` is only itself',
  BLOCK_AS_IMPLICIT_KEY: () =>
    'a second `:` on a line, or a line that is indented deeper than the one above; quote a value that holds `: `',
  MISSING_CHAR: (message) => {
    if (message.includes('quote')) return 'a quoted string is not closed';
    if (message.includes('map values')) return 'a `:` is missing behind a key';
    return message.includes('between flow') ? 'a `,` is missing' : undefined;
  },
  MULTILINE_IMPLICIT_KEY: () => 'a `:` is missing behind a key, or a line is not indented as it should be',
  UNEXPECTED_TOKEN: () => 'this does not belong here',
};

/** Describes a syntax error in one line. `line` is the text of the line that it was found in. */
export function syntaxProblem({ code, message }: YAMLError, line: string): string {
  if (/^(<{7}|={7}|>{7})/.test(line)) return 'a merge conflict was left unresolved';
  if (line.includes('{{')) return 'this looks like a template; only what is rendered from it can be read';
  return problems[code]?.(message) ?? message.charAt(0).toLowerCase() + message.slice(1);
}
