import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { clusterFacts, clusterOptions, cniOption } from '../policies/cluster-options';
import { printEquivalence } from '../policies/print-equivalence';
import { reportClusters } from '../policies/report-clusters';
import { UsageError } from '../usage-error';

const exits = { equal: exitCodes.fine, different: exitCodes.findings, undecided: exitCodes.undecided };

export const equiv: Command = {
  usage: 'LEFT RIGHT [OPTIONS]',
  text: `Tells whether two sets of policies allow the same, packet for packet, and shows a connection that
only one of them allows, with the rules that decide it. LEFT and RIGHT are files, folders or specs,
of one dialect or of two, \`REV:PATH\` of a git revision, or \`REV\` for the other side as it was then;
workloads and Namespaces may stand beside the policies on either side, or in \`--workloads\`.

It is decided among these workloads, and for every pod that may run, whatever its labels. The first
one counts; without any workload, or with \`--open\`, the second one.

Exit code 0 where they are equal, 1 where they are not, 3 where it depends on what no file tells
(a domain name, rules that tie), 2 where a manifest cannot be read.`,
  options: {
    output: { short: 'o', choices: ['text', 'json'], description: 'the form of the answer' },
    cni: cniOption,
    'left-cni': { ...cniOption, description: 'who enforces the left ones' },
    'right-cni': { ...cniOption, description: 'who enforces the right ones' },
    workloads: { value: 'PATH', description: 'a file or folder with what runs on both sides' },
    open: { description: 'for every pod that may run, not only for those that do' },
    ...clusterOptions,
  },
  async run(args, { io, toolbox }) {
    const [left, right, ...more] = args.positionals;
    if (left === undefined || right === undefined || more.length > 0) {
      throw new UsageError('`equiv` needs LEFT and RIGHT, and no more');
    }
    const { policies: tools } = await toolbox();
    const beside = args.value('workloads');
    const open = (side: string, other: string, option: string) =>
      tools.open(
        [side, ...(beside === undefined ? [] : [beside])],
        clusterFacts(args, tools, args.value(option) === undefined ? 'cni' : option),
        [other],
      );
    const clusters = [open(left, right, 'left-cni'), open(right, left, 'right-cni')] as const;
    if (!reportClusters(clusters, args, io)) return exitCodes.unusable;
    const answer = tools.equivalence(...clusters, args.flag('open'));
    io.stdout(
      args.value('output') === 'json'
        ? `${JSON.stringify(answer, null, 2)}\n`
        : printEquivalence(answer, [left, right]),
    );
    return exits[answer.verdict];
  },
};
