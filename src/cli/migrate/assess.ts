import { isError } from '../../diagnostics/is-error';
import type { Arguments } from '../arguments';
import type { Context } from '../context';
import { exitCodes } from '../exit-codes';
import { findingReporter } from '../findings/finding-reporter';
import { UsageError } from '../usage-error';
import { migratingSpec } from './migrating-spec';
import { printAssessment } from './print-assessment';

/** `fairlead migrate assess`: what runs, and what of it stands in the way. */
export async function assess(paths: readonly string[], args: Arguments, { io, toolbox }: Context): Promise<number> {
  const report = findingReporter(args, io, ['text']);
  if (paths.length === 0) throw new UsageError('say which files or folders to look at');
  const tools = await toolbox();
  const path = migratingSpec(args.value('spec'), tools);
  const outcome = path === undefined ? undefined : tools.compile(path);
  if (outcome && !outcome.spec) {
    report(outcome.findings);
    return exitCodes.unusable;
  }
  const spec = path !== undefined && outcome?.spec ? { path, loaded: outcome.spec } : undefined;
  const { unreadable, ...assessment } = tools.assess(paths, spec);
  const output = args.value('output');
  const format = output === 'json' || output === 'markdown' ? output : 'text';
  io.stdout(printAssessment(assessment, outcome?.cluster, format));
  if (format === 'text') report(assessment.findings);
  if (unreadable) return exitCodes.unusable;
  return assessment.findings.some(isError) ? exitCodes.findings : exitCodes.fine;
}
