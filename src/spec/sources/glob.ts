/** What a folder holds, for a glob: names, and which of them are folders to go into. */
export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

/**
 * The files under `pattern`, sorted by code unit. `*` and `?` match within a name, `**` any number of folders,
 * `{a,b}` either; names that begin with a dot and node_modules match only where they are written out.
 */
export function glob(pattern: string, entries: (folder: string) => readonly Entry[]): string[] {
  const found = new Set<string>();
  for (const plain of alternatives(pattern)) expand('', plain.split('/'), entries, found);
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

/** Whether a path has wildcards, and so names any number of files. */
export function isGlob(pattern: string): boolean {
  return /[*?{]/.test(pattern);
}

function alternatives(pattern: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(pattern);
  if (!braces) return [pattern];
  const [whole, inner = ''] = braces;
  const [before, after] = [pattern.slice(0, braces.index), pattern.slice(braces.index + whole.length)];
  return inner.split(',').flatMap((choice) => alternatives(`${before}${choice}${after}`));
}

function expand(
  folder: string,
  [segment = '', ...rest]: readonly string[],
  entries: (folder: string) => readonly Entry[],
  found: Set<string>,
): void {
  const deep = segment === '**';
  if (deep && rest.length > 0) expand(folder, rest, entries, found);
  const matches = deep ? visible : nameMatcher(segment);
  for (const entry of entries(folder)) {
    if (!matches(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.folder && (deep || rest.length > 0)) expand(path, deep ? [segment, ...rest] : rest, entries, found);
    if (!entry.folder && rest.length === 0) found.add(path);
  }
}

function nameMatcher(segment: string): (name: string) => boolean {
  if (!isGlob(segment)) return (name) => name === segment;
  const source = segment
    .replace(/[.+^$()|[\]\\{}]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.');
  const expression = new RegExp(`^${source}$`, 'su');
  return (name) => expression.test(name) && (visible(name) || segment.startsWith('.'));
}

function visible(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}
