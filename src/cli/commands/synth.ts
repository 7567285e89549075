import { finding } from '../../diagnostics/finding';
import { isError } from '../../diagnostics/is-error';
import type { OutputFile } from '../../emit/output-file';
import type { WriteResult } from '../../emit/write-output';
import type { Arguments } from '../arguments';
import type { Command } from '../command';
import { compileSpecs } from '../compile-specs';
import { exitCodes } from '../exit-codes';
import { findingOptions } from '../findings/finding-options';
import { findingReporter } from '../findings/finding-reporter';
import { solvedBySteps } from '../plan/solved-by-steps';
import { count } from '../text/count';
import type { Outcome } from '../toolbox';
import { UsageError } from '../usage-error';
import { notVendored } from '../vendor/not-vendored';

export const synth: Command = {
  usage: '[SPEC…] [OPTIONS]',
  text: `Checks the specs and writes DIR/<cluster>/ for each. A SPEC is a file, or a folder for
all specs in it; without one it is every specs/*.yaml of kind ClusterNetwork.

With --from policies may come in other waves than usual, where the change since REV would
else cut or open a connection on its way and these waves prove safe.

Nothing is written for any cluster while one spec has an error, or while a file that
was changed by hand since it was written stands in the way.

Exit code 0 when all is written or up to date, 1 with errors, or with --check when
the output is stale, 2 where a spec cannot be read.`,
  options: {
    out: { value: 'DIR', description: 'where to write; dist unless given' },
    check: { description: 'write nothing; tell what is stale' },
    from: { value: 'REV', description: 'the state before, a git revision or a file, for waves and steps' },
    step: { value: 'N', description: 'write the Nth of the commits that `plan --from REV` shows' },
    force: { description: 'replace files that were changed by hand, too' },
    ...findingOptions,
  },
  async run(args, { io, toolbox }) {
    const report = findingReporter(args, io);
    const out = args.value('out') ?? 'dist';
    const options = { check: args.flag('check'), force: args.flag('force') };
    const tools = await toolbox();

    const step = readStep(args);
    const { outcomes, findings: found } = compileSpecs(args.positionals, tools, args.value('from'));
    const isSolved = solvedBySteps(outcomes);
    const findings = step === undefined ? found : found.filter((one) => !isSolved(one));
    const unreadable = outcomes.some((outcome) => outcome.unreadable);
    if (unreadable || findings.some(isError)) {
      report(findings);
      return unreadable ? exitCodes.unusable : exitCodes.findings;
    }

    const due = outcomes.flatMap(({ cluster, output }) =>
      cluster === undefined || !output ? [] : [{ ...output, cluster, files: filesOf(output, step) }],
    );
    if (!options.check && due.length > 1) {
      const refused = due.flatMap(({ cluster, files }) =>
        tools.writeOutput(out, cluster, files, { ...options, rehearse: true }).findings.filter(isError),
      );
      if (refused.length > 0) {
        report([...findings, ...refused]);
        return exitCodes.findings;
      }
    }

    const summary: string[] = [];
    for (const { cluster, objects, files, vendored = [] } of due) {
      const result = tools.writeOutput(out, cluster, files, options);
      findings.push(...result.findings, ...notVendored(out, cluster, vendored, tools));
      summary.push(`${cluster}: ${count(objects, 'object')} in ${count(files.length, 'file')}${counts(result)}\n`);
    }
    if (args.positionals.length === 0) {
      const made = new Set(due.map(({ cluster }) => cluster));
      const left = tools.listOutput(out).filter((cluster) => !made.has(cluster));
      findings.push(...left.map((cluster) => finding('FL-OUT-013', { path: `${out}/${cluster}` })));
    }
    report(findings);
    io.stderr(summary.join(''));
    return findings.some(isError) ? exitCodes.findings : exitCodes.fine;
  },
};

/** The number of a commit, from 1 on. */
function readStep(args: Arguments): number | undefined {
  const step = args.value('step');
  if (step !== undefined && args.value('from') === undefined) throw new UsageError('--step needs --from');
  if (step !== undefined && !/^[1-9]\d*$/.test(step))
    throw new UsageError(`--step takes a number from 1 on, not \`${step}\``);
  return step === undefined ? undefined : Number(step);
}

/** What takes fewer commits than another cluster is done with the last one. */
function filesOf({ files, steps }: NonNullable<Outcome['output']>, step: number | undefined): readonly OutputFile[] {
  const all = step === undefined ? [] : (steps?.() ?? []);
  return (all[Math.min(step ?? 0, all.length) - 1] ?? { files }).files();
}

function counts({ written, removed, unchanged, stale }: WriteResult): string {
  const all = { written: written.length, removed: removed.length, stale: stale.length, unchanged };
  return Object.entries(all)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `, ${count} ${name}`)
    .join('');
}
