import { gitSources } from '../spec/sources/git-sources';
import type { Sources } from '../spec/sources/sources';
import { UsageError } from './usage-error';

/** Sources from a git revision; undefined where git knows none of that name. Throws UsageError where git is not installed. */
export function revisionSources(root: string, revision: string): Sources | undefined {
  const sources = gitSources(root, revision);
  if (sources !== 'no git') return sources;
  throw new UsageError(
    `\`${revision}\` is no file here, and git, which could know it, is not installed or not in PATH`,
  );
}
