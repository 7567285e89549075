import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { clusterFacts, clusterOptions, cniOption } from '../policies/cluster-options';
import { printExplained } from '../policies/print-explained';
import { reportClusters } from '../policies/report-clusters';
import { reportMissing } from '../policies/report-missing';
import { UsageError } from '../usage-error';

const exits = { allowed: exitCodes.fine, denied: exitCodes.findings, undecided: exitCodes.undecided };

export const explain: Command = {
  usage: 'FROM TO --port PORT [PATH…] [OPTIONS]',
  text: `Tells whether a connection is allowed and which rule decides it, in both directions: the egress
of its source and the ingress of its destination. FROM and TO are NAMESPACE/NAME of a workload, an
address outside the cluster, or \`host\` (a pod's own node) and \`remote-node\`. A PATH is a file or a
folder with policies, workloads and Namespaces, a spec, or \`REV:PATH\` of a git revision; without
one it is the working directory.

Exit code 0 where it is allowed, 1 where it is denied, 3 where something decides that no file
tells, 2 where a manifest cannot be read.`,
  options: {
    port: { short: 'p', value: 'PORT', description: '443/tcp, 53/udp, icmp/8' },
    output: { short: 'o', choices: ['text', 'json'], description: 'the form of the answer' },
    cni: cniOption,
    ...clusterOptions,
  },
  async run(args, { io, toolbox }) {
    const [from, to, ...paths] = args.positionals;
    const port = args.value('port');
    if (from === undefined || to === undefined) throw new UsageError('`explain` needs FROM and TO');
    if (port === undefined) throw new UsageError('`explain` needs `--port`, such as `--port 443/tcp`');
    const { policies: tools } = await toolbox();
    const cluster = tools.open(paths.length > 0 ? paths : ['.'], clusterFacts(args, tools));
    if (!reportClusters([cluster], args, io)) return exitCodes.unusable;
    reportMissing(cluster, io);
    const answer = tools.explain(cluster, { from, to, port });
    if ('error' in answer) throw new UsageError(answer.error);
    io.stdout(args.value('output') === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : printExplained(answer));
    return exits[answer.verdict];
  },
};
