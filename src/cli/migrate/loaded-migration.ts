import { isError } from '../../diagnostics/is-error';
import type { LoadedSpec } from '../../spec/loaded-spec';
import type { Arguments } from '../arguments';
import type { Context } from '../context';
import { exitCodes } from '../exit-codes';
import { findingReporter } from '../findings/finding-reporter';
import { UsageError } from '../usage-error';
import { migratingSpec } from './migrating-spec';

/**
 * The spec of a migration, if `sound` without any error; what stands in its way is told, and the exit code given instead.
 */
export async function loadedMigration(
  named: string | undefined,
  args: Arguments,
  { io, toolbox }: Context,
  sound: boolean,
): Promise<LoadedSpec | number> {
  const report = findingReporter(args, io, ['text']);
  const tools = await toolbox();
  const path = migratingSpec(named, tools);
  if (path === undefined) throw new UsageError('no spec in `specs` has a `migration`; name the file');
  const { spec, findings, unreadable } = tools.compile(path);
  if (spec && !(sound && findings.some(isError))) return spec;
  report(findings);
  return unreadable ? exitCodes.unusable : exitCodes.findings;
}
