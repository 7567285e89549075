import { isError } from '../../diagnostics/is-error';
import type { Arguments } from '../arguments';
import type { Context } from '../context';
import { exitCodes } from '../exit-codes';
import { findingReporter } from '../findings/finding-reporter';
import { UsageError } from '../usage-error';
import { printMigrationReport } from './print-migration-report';
import { printMigrationReportJson } from './print-migration-report-json';

/** `fairlead migrate report`: a migration before and after, for people in Markdown and for programs in JSON. */
export async function writeReport(args: Arguments, { io, toolbox }: Context): Promise<number> {
  const tellFindings = findingReporter(args, io, ['text']);
  if (args.value('output') === 'text') throw new UsageError('the report is markdown or json');
  const [spec, ...paths] = args.positionals.slice(1);
  if (spec === undefined) throw new UsageError('say which spec to report on');
  const tools = await toolbox();
  const outcome = tools.compile(spec);
  if (!outcome.spec) {
    tellFindings(outcome.findings);
    return exitCodes.unusable;
  }
  const [after, was, is] = [args.value('after'), args.value('metrics-before'), args.value('metrics-after')];
  if ((was === undefined) !== (is === undefined))
    throw new UsageError('`--metrics-before` and `--metrics-after` go together');
  const exports = was !== undefined && is !== undefined ? [was, is].map(tools.readMetrics) : [];
  const unread = exports.flatMap(({ findings }) => findings);
  if (unread.length > 0) {
    tellFindings(unread);
    return exitCodes.unusable;
  }
  const [before, behind] = exports;
  const { report, unreadable } = tools.reportMigration(spec, outcome.spec, paths, {
    ...(after !== undefined && { after }),
    ...(before && behind && { metrics: { before: before.series, after: behind.series } }),
  });
  if (!report) throw new UsageError(`\`${spec}\` has no \`migration\` whose phase could be changed`);
  io.stdout((args.value('output') === 'json' ? printMigrationReportJson : printMigrationReport)(report));
  if (unreadable) return exitCodes.unusable;
  const failed = report.risks.some(isError) || report.reachability.verdict === 'different';
  return failed ? exitCodes.findings : exitCodes.fine;
}
