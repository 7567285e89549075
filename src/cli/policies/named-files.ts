import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileSources } from '../../spec/sources/file-sources';
import { findRoot } from '../../spec/sources/find-root';
import { isFolder } from '../../spec/sources/is-folder';
import { UsageError } from '../usage-error';
import { filesInRevision, type NamedFiles } from './files-in-revision';

/**
 * What a word means: a path, `REV:PATH` below the top of the repository, or `REV` alone, which means the paths `beside` it, or
 * else the working directory, as they were then. Throws UsageError where it is none of them.
 */
export function namedFiles(word: string, cwd: string, beside: readonly string[] = []): NamedFiles[] {
  if (existsSync(resolve(cwd, word))) return [onDisk(word, cwd)];
  const colon = word.indexOf(':');
  const revision = colon < 0 ? word : word.slice(0, colon);
  const paths = colon < 0 ? beside.filter((path) => existsSync(resolve(cwd, path))) : [`/${word.slice(colon + 1)}`];
  const found = filesInRevision(revision, paths, cwd);
  if (!found && colon >= 0) throw new UsageError(`\`${word}\` is neither a file nor of a revision that git knows here`);
  return found ?? [onDisk(word, cwd)];
}

function onDisk(word: string, cwd: string): NamedFiles {
  const full = resolve(cwd, word);
  const folder = isFolder(full);
  let near = folder ? full : dirname(full);
  while (!existsSync(near)) near = dirname(near);
  const root = findRoot(near);
  // Named as the user named it.
  const prefix = word.replace(/[/\\]+$/, '');
  const shown = (path: string) =>
    slashed(folder ? `${prefix}/${slashed(relative(full, resolve(root, path)))}` : word).replace(/^\.\//, '');
  return { sources: fileSources(root), path: slashed(relative(root, full)), folder, shown };
}

const slashed = (path: string) => path.split(sep).join('/');
