import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { clusterFacts, clusterOptions, cniOption } from '../policies/cluster-options';
import { printReach } from '../policies/print-reach';
import { reportClusters } from '../policies/report-clusters';
import { reportMissing } from '../policies/report-missing';
import { UsageError } from '../usage-error';

const formats = ['text', 'csv', 'markdown', 'dot', 'mermaid'] as const;
const levels = ['group', 'workload', 'namespace'] as const;

export const reach: Command = {
  usage: '[PATH…] [OPTIONS]',
  text: `Tells what policies allow: who may send what to whom, and what may come from addresses outside
the cluster or go there. What is not listed is denied. A PATH is a file or a folder with policies,
workloads (Pods, Deployments, …) and Namespaces, a spec, or \`REV:PATH\` of a git revision; without
one it is the working directory.

\`--from\` and \`--to\` take NAMESPACE/NAME, NAMESPACE/*, \`host\` and what else a cluster has, an
address or a range, or \`external\`. Workloads that policies treat alike are one group; with
\`--by namespace\` a line says that some workload of one may reach some workload of the other.

What no file can decide, such as a domain name or where in \`--pod-cidrs\` a pod's address is,
stands beside the traffic that depends on it.

Exit code 0, or 2 where a manifest cannot be read.`,
  options: {
    output: { short: 'o', choices: [...formats, 'json'], description: 'the form of the answer' },
    from: { value: 'WHO', description: 'only what they send' },
    to: { value: 'WHO', description: 'only what is sent to them' },
    port: { short: 'p', value: 'PORT', description: 'only 443/tcp, 53/udp, icmp/8' },
    by: { choices: levels, description: 'how ends are put together' },
    cni: cniOption,
    ...clusterOptions,
  },
  async run(args, { io, toolbox }) {
    const { policies: tools } = await toolbox();
    const paths = args.positionals.length > 0 ? args.positionals : ['.'];
    const cluster = tools.open(paths, clusterFacts(args, tools));
    if (!reportClusters([cluster], args, io)) return exitCodes.unusable;
    reportMissing(cluster, io);
    const [from, to, port] = ['from', 'to', 'port'].map(args.value);
    const by = levels.find((level) => level === args.value('by')) ?? 'group';
    const answer = tools.reach(cluster, { from, to, port, by });
    if ('error' in answer) throw new UsageError(answer.error);
    const format = formats.find((one) => one === args.value('output')) ?? 'text';
    const json = args.value('output') === 'json';
    io.stdout(json ? `${JSON.stringify(answer, null, 2)}\n` : printReach(answer, format));
    return exitCodes.fine;
  },
};
