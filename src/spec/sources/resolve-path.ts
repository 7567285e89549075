/**
 * The path, relative to the root, that `path` means in the file `from`; undefined where it is absolute or leads out of
 * the root.
 */
export function resolvePath(path: string, from: string): string | undefined {
  if (path.startsWith('/') || path.includes('\\')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
