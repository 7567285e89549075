import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { clusterFacts, clusterOptions, cniOption } from '../policies/cluster-options';
import { printDiff } from '../policies/print-diff';
import { reportClusters } from '../policies/report-clusters';
import { UsageError } from '../usage-error';

export const diff: Command = {
  usage: 'REV1 REV2 [PATH…] [OPTIONS]',
  text: `Tells which connections appear and disappear from one git revision to another one, and by whose
change: the object, and the line in it that decides. REV2 may be \`.\`, which is what the disk holds.
A PATH is a file or a folder with policies, workloads and Namespaces, or a spec; without one it is
the working directory. A workload is who it is by its name, whatever labels it is given.

Exit code 0 where nothing changes, 1 where something does, 2 where a manifest cannot be read.`,
  options: {
    output: { short: 'o', choices: ['text', 'markdown', 'json'], description: 'the form of the answer' },
    cni: cniOption,
    ...clusterOptions,
  },
  async run(args, { io, toolbox }) {
    const [before, after, ...paths] = args.positionals;
    if (before === undefined || after === undefined) throw new UsageError('`diff` needs REV1 and REV2');
    const { policies: tools } = await toolbox();
    const states = tools.openStates([before, after], paths, clusterFacts(args, tools));
    if (!reportClusters(states, args, io)) return exitCodes.unusable;
    const answer = tools.diff(...states);
    const format = args.value('output') === 'markdown' ? 'markdown' : 'text';
    const json = args.value('output') === 'json';
    io.stdout(json ? `${JSON.stringify(answer, null, 2)}\n` : printDiff(answer, format, [before, after]));
    return answer.changes.length > 0 ? exitCodes.findings : exitCodes.fine;
  },
};
