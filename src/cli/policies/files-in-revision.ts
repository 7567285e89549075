import { relative, resolve, sep } from 'node:path';
import { findRoot } from '../../spec/sources/find-root';
import type { Sources } from '../../spec/sources/sources';
import { revisionSources } from '../revision-sources';

/** A file or a folder that the command line names, on the disk or in a git revision. */
export interface NamedFiles {
  readonly sources: Sources;
  /** Below the root of the sources. */
  readonly path: string;
  readonly folder: boolean;
  /** How messages name what was found at a path. */
  readonly shown: (path: string) => string;
}

/**
 * Paths as they were in a revision: below the top of the repository where they begin with `/`, else below the working directory,
 * which none means. Undefined where git knows no such revision; throws UsageError where there is no git.
 */
export function filesInRevision(revision: string, paths: readonly string[], cwd: string): NamedFiles[] | undefined {
  const root = findRoot(cwd);
  const sources = revisionSources(root, revision);
  return sources && (paths.length > 0 ? paths : ['.']).map((path) => named(sources, pathBelow(root, path, cwd)));
}

function pathBelow(root: string, path: string, cwd: string): string {
  const full = path.startsWith('/') ? resolve(root, `.${path}`) : resolve(cwd, path);
  return relative(root, full).split(sep).join('/');
}

/** What is no file there is a folder, and one without any manifest is told when it is read. The sources name it by the revision. */
function named(sources: Sources, path: string): NamedFiles {
  const read = sources.read(path);
  const folder = path === '' || (!read.ok && read.finding.code === 'FL-SRC-001');
  return { sources, path, folder, shown: (found) => found };
}
