import { didYouMean } from '../../diagnostics/did-you-mean';
import { finding } from '../../diagnostics/finding';
import { type Entry, glob, isGlob } from './glob';
import { resolvePath } from './resolve-path';
import type { Sources } from './sources';
import { textSource } from './text-source';

/** Sources from texts by their path, for callers whose files are not on a disk. */
export function memorySources(texts: Readonly<Record<string, string>>): Sources {
  const files = new Map(Object.entries(texts));
  const entries = (folder: string): Entry[] => {
    const prefix = folder === '' ? '' : `${folder}/`;
    const found = new Map<string, Entry>();
    for (const path of files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...below] = path.slice(prefix.length).split('/');
      found.set(name, { name, folder: below.length > 0 });
    }
    return [...found.values()];
  };
  return {
    root: '.',
    read(path) {
      const asked = resolvePath(path, '');
      if (asked === undefined) return { ok: false, finding: finding('FL-SRC-003', { path }) };
      const text = files.get(asked);
      if (text === undefined) {
        return { ok: false, finding: finding('FL-SRC-001', { path, similar: didYouMean(asked, files.keys()) }) };
      }
      return textSource(asked, text);
    },
    list(pattern, from) {
      const asked = resolvePath(pattern, from);
      if (asked === undefined) return { ok: false, finding: finding('FL-SRC-003', { path: pattern }) };
      if (!isGlob(asked)) return { ok: true, value: [asked] };
      const found = glob(asked, entries);
      if (found.length === 0) return { ok: false, finding: finding('FL-SRC-008', { pattern }) };
      return { ok: true, value: found };
    },
  };
}
