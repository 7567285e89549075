import { rule } from '../rule';

/** Files that a spec is read from: FL-SRC-nnn. */
export const sourceRules = {
  'FL-SRC-001': rule<{ path: string; similar: string | undefined }>({
    severity: 'error',
    title: 'no such file',
    message: ({ path }) => `there is no file \`${path}\``,
    why: 'what it should hold would be missing from the network',
    help: ({ similar }) => (similar === undefined ? undefined : `did you mean \`${similar}\`?`),
  }),
  'FL-SRC-002': rule<{ path: string; reason: string }>({
    severity: 'error',
    title: 'a file that cannot be read',
    message: ({ path, reason }) => `\`${path}\` cannot be read (${reason})`,
    why: 'what it holds would be missing from the network',
    help: ({ reason }) => (reason === 'EACCES' ? 'allow the current user to read it' : undefined),
  }),
  'FL-SRC-003': rule<{ path: string }>({
    severity: 'error',
    title: 'a file outside of the repository',
    message: ({ path }) => `\`${path}\` is outside of the repository`,
    why: 'the output must follow from what is committed, and a spec must not show other files of the machine that reads it',
    help: () => 'move the file into the repository, and name it by a path relative to the file that names it',
  }),
  'FL-SRC-004': rule<{ path: string; what: string }>({
    severity: 'error',
    title: 'not a file',
    message: ({ path, what }) => `\`${path}\` is ${what}, not a file`,
    why: 'only files have a text that can be read',
    help: ({ path, what }) => (what === 'a folder' ? `name the files in it: \`${path}/*.yaml\`` : undefined),
  }),
  'FL-SRC-005': rule<{ path: string; megabytes: string; limit: string }>({
    severity: 'error',
    title: 'a file that is too large',
    message: ({ path, megabytes, limit }) => `\`${path}\` has ${megabytes} MiB, and ${limit} MiB is the most`,
    why: 'nobody writes such a file by hand: something else was probably named by mistake',
    help: () => 'divide it into several files',
  }),
  'FL-SRC-006': rule<{ path: string }>({
    severity: 'error',
    title: 'not UTF-8',
    message: ({ path }) => `\`${path}\` is not valid UTF-8 from here on`,
    why: 'names and values would be read as something else than they were written',
    help: () => 'save the file as UTF-8',
  }),
  'FL-SRC-007': rule<{ path: string }>({
    severity: 'error',
    title: 'a NUL character',
    message: ({ path }) => `\`${path}\` holds a NUL character, so it is not a text`,
    why: 'binary files and UTF-16 have such characters, and YAML forbids them',
    help: () => 'save the file as UTF-8',
  }),
  'FL-SRC-008': rule<{ pattern: string }>({
    severity: 'warning',
    title: 'a pattern without files',
    message: ({ pattern }) => `no file matches \`${pattern}\``,
    why: 'what the files should hold would be missing from the network',
    help: () =>
      'mend the pattern or remove it; it is relative to the file that names it, and `**` stands for any number of folders',
  }),
  'FL-SRC-009': rule<{ chain: readonly string[] }>({
    severity: 'error',
    title: 'extends in a circle',
    message: ({ chain }) => `\`extends\` goes in a circle: ${chain.join(' → ')}`,
    why: 'a spec cannot build on itself',
    help: () => 'remove this entry',
  }),
} as const;
