import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Network, networkOf } from '../compile';
import { type Finding, finding } from '../diagnostics/finding';
import { findRoot } from '../spec/sources/find-root';
import { isOtherKind } from '../spec/sources/list-specs';
import type { Sources } from '../spec/sources/sources';
import { revisionSources } from './revision-sources';

/** The network that the spec at `path` in the repository `root` made: none where it was not there, or as `findings` tell. */
export type Before = (
  root: string,
  path: string,
) => { readonly network?: Network; readonly findings: readonly Finding[] };

interface Since {
  readonly before: Before;
  /** The specs that the folder `folder` of the repository `root` had; none where the state before is a single file. */
  readonly specs: (root: string, folder: string) => readonly string[];
}

/** The state before that `from` names: a file, or a git revision of the repository of `cwd`; undefined where it is neither. */
export function openSince(
  from: string,
  cwd: string,
  repository: { readonly rootOf: (file: string) => string; readonly sourcesOf: (root: string) => Sources },
): Since | undefined {
  const file = resolve(cwd, from);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) {
    const root = repository.rootOf(file);
    const earlier = relative(root, file).split(sep).join('/');
    return {
      before: () => before(earlier, repository.sourcesOf(root), from),
      specs: () => [],
    };
  }
  const opened = new Map<string, Sources | undefined>();
  const revision = (root: string) => {
    if (!opened.has(root)) opened.set(root, revisionSources(root, from));
    return opened.get(root);
  };
  if (!revision(findRoot(cwd))) return undefined;
  return {
    before: (root, path) => before(path, revision(root), from),
    specs: (root, folder) => specsIn(folder, revision(root)),
  };
}

function before(path: string, sources: Sources | undefined, revision: string): ReturnType<Before> {
  const read = sources?.read(path);
  // A cluster that was not there yet has nothing that could break.
  if (read && !read.ok && read.finding.code === 'FL-SRC-001') return { findings: [] };
  const network = sources && networkOf(path, sources);
  return network ? { network, findings: [] } : { findings: [finding('FL-UPG-001', { spec: path, revision })] };
}

function specsIn(folder: string, sources: Sources | undefined): string[] {
  const listed = sources?.list('*.yaml', `${folder}/`);
  if (!sources || !listed?.ok) return [];
  return listed.value.filter((path) => {
    const source = sources.read(path);
    return source.ok && !isOtherKind(source.value.text);
  });
}
