import { isError } from '../../diagnostics/is-error';
import { plansOf } from '../addresses/plans-of';
import { printReport } from '../addresses/print-report';
import type { Command } from '../command';
import { compileSpecs } from '../compile-specs';
import { exitCodes } from '../exit-codes';
import { findingOptions } from '../findings/finding-options';
import { findingReporter } from '../findings/finding-reporter';
import { count } from '../text/count';

export const check: Command = {
  usage: '[SPEC…] [OPTIONS]',
  text: `Does everything that \`synth\` does but write: reads the specs, checks them, renders them
and checks the order of what came out; several specs are checked among each other, too.
A SPEC is a file, or a folder for all specs in it; without one it is every specs/*.yaml
of kind ClusterNetwork. With \`-o json\` the addresses of each cluster are told as well.

Exit code 0 without errors (warnings may be there), 1 with errors, 2 where a spec
cannot be read.`,
  options: {
    from: {
      value: 'REV',
      description: 'tell too what changes in a live cluster since REV, a git revision or a file',
    },
    ...findingOptions,
  },
  async run(args, { io, toolbox }) {
    const report = findingReporter(args, io);
    const tools = await toolbox();
    const { outcomes, findings } = compileSpecs(args.positionals, tools, args.value('from'));
    if (args.value('output') === 'json') io.stdout(printReport(findings, plansOf(outcomes, tools)));
    else report(findings);
    if (outcomes.some(({ unreadable }) => unreadable)) return exitCodes.unusable;
    if (findings.some(isError)) return exitCodes.findings;
    for (const { cluster, output } of outcomes) {
      if (output) io.stderr(`${cluster}: ${count(output.objects, 'object')}\n`);
    }
    return exitCodes.fine;
  },
};
