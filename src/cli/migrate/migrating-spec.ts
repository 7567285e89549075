import type { Toolbox } from '../toolbox';
import { UsageError } from '../usage-error';

/**
 * The spec that a command about a migration is for: the one that is named, or the only one that has a migration. Where none has,
 * it is one that cannot be read, for it may be that.
 */
export function migratingSpec(named: string | undefined, tools: Toolbox): string | undefined {
  if (named !== undefined) return named;
  const all = tools.listSpecs('specs').map((path) => ({ path, spec: tools.compile(path).spec }));
  const found = all.filter(({ spec }) => spec?.model.migration).map(({ path }) => path);
  if (found.length > 1) throw new UsageError(`several specs have a \`migration\`: name one of ${found.join(', ')}`);
  return found[0] ?? all.find(({ spec }) => !spec)?.path;
}
