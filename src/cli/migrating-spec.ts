import type { Toolbox } from './toolbox';
import { UsageError } from './usage-error';

/** The spec that a command about a migration is for: the one that is named, or the only one that has a migration. */
export function migratingSpec(named: string | undefined, tools: Toolbox): string {
  if (named !== undefined) return named;
  const found = tools.listSpecs('specs').filter((spec) => tools.compile(spec).spec?.model.migration);
  const [only, ...more] = found;
  if (only === undefined) throw new UsageError('no spec in `specs` has a `migration`; name the file');
  if (more.length > 0) throw new UsageError(`several specs have a \`migration\`: name one of ${found.join(', ')}`);
  return only;
}
