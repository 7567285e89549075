import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Source } from '../../diagnostics/place';
import { type Entry, glob, isGlob } from './glob';
import { isFolder } from './is-folder';
import { resolvePath } from './resolve-path';
import type { Outcome, Sources } from './sources';
import { sizeLimit, textSource, tooLarge } from './text-source';

/**
 * Sources from the folder `root` of a disk. A file outside of it is refused, whether `..` or a symbolic link leads
 * there, for a spec from a pull request must not make CI show the machine's files. `read` takes absolute paths too,
 * and refuses files of more than `limit` bytes.
 */
export function fileSources(root: string, limit = sizeLimit): Sources {
  const home = realpathSync(root);
  const shown = (path: string) => relative(home, path).split(sep).join('/');
  return {
    root,
    read(path) {
      const file = absolute(path, root, home);
      const name = shown(file);
      if (!inside(file, home)) return { ok: false, finding: finding('FL-SRC-003', { path }) };
      try {
        const real = realpathSync(file);
        if (!inside(real, home)) return { ok: false, finding: finding('FL-SRC-003', { path: name }) };
        return readText(real, name, limit);
      } catch (error) {
        return { ok: false, finding: unreadable(error, file, name) };
      }
    },
    list(pattern, from) {
      const asked = resolvePath(pattern, from);
      if (asked === undefined) return { ok: false, finding: finding('FL-SRC-003', { path: pattern }) };
      if (!isGlob(asked)) return { ok: true, value: [asked] };
      try {
        const found = glob(asked, (folder) => entriesOf(join(home, folder)));
        if (found.length === 0) return { ok: false, finding: finding('FL-SRC-008', { pattern }) };
        return { ok: true, value: found };
      } catch (error) {
        // A folder that cannot be looked into may hold policies: without them the rest is another network.
        return { ok: false, finding: finding('FL-SRC-002', { path: pattern, reason: reasonOf(error) }) };
      }
    },
  };
}

function absolute(path: string, root: string, home: string): string {
  if (!isAbsolute(path)) return join(home, path);
  // The root may itself be reached by a link, and a caller's paths with it.
  const below = relative(resolve(root), path);
  return below.startsWith('..') ? path : join(home, below);
}

function inside(path: string, home: string): boolean {
  const below = relative(home, path);
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

function readText(file: string, name: string, limit: number): Outcome<Source> {
  // Without O_NONBLOCK opening a named pipe would wait for a writer for ever.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const facts = fstatSync(descriptor);
    if (!facts.isFile()) {
      const what = facts.isDirectory() ? 'a folder' : 'a device or a pipe';
      return { ok: false, finding: finding('FL-SRC-004', { path: name, what }) };
    }
    if (facts.size > limit) return { ok: false, finding: tooLarge(name, facts.size, limit) };
    return decode(readFileSync(descriptor), name, limit);
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Buffer, path: string, limit: number): Outcome<Source> {
  const text = bytes.toString('utf8');
  const strange = text.indexOf('\uFFFD');
  // A file may hold this character for itself: only one that comes back as other bytes was made by decoding.
  if (strange < 0 || Buffer.from(text).equals(bytes)) return textSource(path, text, limit);
  const place = { source: { path, text }, start: strange, end: strange + 1 };
  return { ok: false, finding: finding('FL-SRC-006', { path }, { place }) };
}

function unreadable(error: unknown, file: string, path: string): Finding {
  const reason = reasonOf(error);
  if (!isMissing(reason)) return finding('FL-SRC-002', { path, reason });
  return finding('FL-SRC-001', { path, similar: similarName(file, path) });
}

function similarName(file: string, path: string): string | undefined {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  try {
    return didYouMean(
      path,
      // A link to nothing is there, and is not what was meant.
      entriesOf(dirname(file)).flatMap(({ name }) => (folder + name === path ? [] : [folder + name])),
    );
  } catch {
    // A folder may let its files be opened without showing their names.
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isMissing(reason: string): boolean {
  return reason === 'ENOENT' || reason === 'ENOTDIR';
}

function entriesOf(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Entry[] => {
      if (entry.isDirectory()) return [{ name: entry.name, folder: true }];
      // A linked folder is not followed: it may lead in a circle. A link to nothing is a file that reading will miss.
      if (entry.isSymbolicLink() && isFolder(join(folder, entry.name))) return [];
      return [{ name: entry.name, folder: false }];
    });
  } catch (error) {
    if (isMissing(reasonOf(error))) return [];
    throw error;
  }
}
