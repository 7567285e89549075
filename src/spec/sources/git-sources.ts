import { execFileSync } from 'node:child_process';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { finding } from '../../diagnostics/finding';
import type { Source } from '../../diagnostics/place';
import { type Entry, glob, isGlob } from './glob';
import { readBlobs } from './read-blobs';
import { resolvePath } from './resolve-path';
import type { Outcome, Sources } from './sources';
import { textSource } from './text-source';

/** What git calls a symbolic link's mode. */
const linkMode = '120000';

/**
 * Sources from the revision `revision` of the repository whose top folder is `root`; undefined where git knows no such
 * commit, `no git` where there is none to ask. Their paths read as git writes them, `main:specs/fra1.yaml`, and are taken so as
 * well as plain.
 */
export function gitSources(root: string, revision: string): Sources | 'no git' | undefined {
  const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
  if (commit === 'no git') return commit;
  const tree = commit && git(root, 'ls-tree', '-r', '-z', '--full-tree', commit);
  if (tree === undefined || tree === '') return undefined;
  const files = new Map(tree.split('\0').flatMap(entryOf));
  const folders = foldersOf(files.keys());
  const texts = new Map<string, Outcome<Source>>();

  const shown = (path: string) => `${revision}:${path}`;
  const plain = (path: string) => (path.startsWith(shown('')) ? path.slice(shown('').length) : path);
  const load = (paths: readonly string[]) => {
    const wanted = paths.filter((path) => !texts.has(path));
    const blobs = readBlobs(
      root,
      wanted.map((path) => files.get(path)?.blob ?? ''),
    );
    for (const [index, path] of wanted.entries()) {
      const text = blobs[index];
      // As in a partial clone far from where the rest is.
      const reason = 'git does not have its text';
      const lost = { ok: false, finding: finding('FL-SRC-002', { path: shown(path), reason }) } as const;
      texts.set(path, text === undefined ? lost : textSource(shown(path), text));
    }
  };

  return {
    root,
    read(path) {
      const asked = plain(path);
      const file = files.get(asked);
      if (!file) {
        return { ok: false, finding: finding('FL-SRC-001', { path, similar: didYouMean(asked, files.keys()) }) };
      }
      if (file.mode === linkMode) return { ok: false, finding: finding('FL-SRC-004', { path, what: 'a link' }) };
      if (!texts.has(asked)) load([asked]);
      return texts.get(asked) ?? { ok: false, finding: finding('FL-SRC-001', { path, similar: undefined }) };
    },
    list(pattern, from) {
      const asked = resolvePath(pattern, plain(from));
      if (asked === undefined) return { ok: false, finding: finding('FL-SRC-003', { path: pattern }) };
      if (!isGlob(asked)) return { ok: true, value: [asked] };
      const found = glob(asked, (folder) => folders.get(folder) ?? []);
      if (found.length === 0) return { ok: false, finding: finding('FL-SRC-008', { pattern }) };
      // Thousands of policies in one run of git, not in one run each.
      load(found.filter((path) => files.get(path)?.mode !== linkMode));
      return { ok: true, value: found };
    },
  };
}

function entryOf(line: string): [string, { readonly mode: string; readonly blob: string }][] {
  const [, mode = '', blob = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
  return path === '' ? [] : [[path, { mode, blob }]];
}

/** What each folder holds, the top one under an empty name. */
function foldersOf(paths: Iterable<string>): Map<string, Entry[]> {
  const folders = new Map<string, Entry[]>([['', []]]);
  const add = (path: string, folder: boolean) => {
    const slash = path.lastIndexOf('/');
    const above = path.slice(0, Math.max(slash, 0));
    if (!folders.has(above)) {
      folders.set(above, []);
      add(above, true);
    }
    folders.get(above)?.push({ name: path.slice(slash + 1), folder });
  };
  for (const path of paths) add(path, false);
  return folders;
}

/** What git prints; undefined where it refuses. */
function git(root: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no git' : undefined;
  }
}
