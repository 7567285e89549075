import type { Toolbox } from '../toolbox';
import { UsageError } from '../usage-error';

/** The spec that a command about a migration is for: the one that is named, or the only one that has a migration. */
export function migratingSpec(named: string | undefined, tools: Toolbox): string | undefined {
  if (named !== undefined) return named;
  const found = tools.listSpecs('specs').filter((spec) => tools.compile(spec).spec?.model.migration);
  if (found.length > 1) throw new UsageError(`several specs have a \`migration\`: name one of ${found.join(', ')}`);
  return found[0];
}
