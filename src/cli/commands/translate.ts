import { basename, dirname } from 'node:path';
import { isError } from '../../diagnostics/is-error';
import { translate as translatePolicies } from '../../policy/translate/translate';
import type { Translation } from '../../policy/translate/translation';
import type { Target } from '../../policy/translate/writing';
import { printDocument } from '../../yaml/print-document';
import { printDocuments } from '../../yaml/print-documents';
import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { findingReporter } from '../findings/finding-reporter';
import { clusterFacts, clusterOptions, cniOption } from '../policies/cluster-options';
import { objectFile } from '../policies/object-file';
import { reportClusters } from '../policies/report-clusters';
import { translationJson, translationText } from '../policies/translation-report';
import { UsageError } from '../usage-error';

const targets: readonly Target[] = ['kubernetes', 'cnp', 'cilium', 'antrea', 'calico', 'portable'];

export const translate: Command = {
  usage: '--to TARGET PATH… [OPTIONS]',
  text: `Writes policies of any dialect as policies of another one that mean the same, and proves it:
what was written is read again and compared with the source, packet for packet, over every
pod that may run or, where that is not the same, over the workloads among the files. A PATH
is a file, a folder for all manifests below it, a spec, or \`REV:PATH\` of a git revision.

What the target enforces as it is (a NetworkPolicy, with any agent) is kept where the proof
holds. What the target cannot say is refused, never written nearly; then nothing is written
at all. The policies come to stdout, or into files with \`--out\`; those that are portable as
\`policies.rules\` for a spec.

Exit code 0 where all is translated and proved, 1 where a policy is refused or would differ,
2 where a file cannot be read, 3 where nobody can tell.`,
  options: {
    to: {
      choices: targets,
      description: 'what to write; cnp: ClusterNetworkPolicies too; portable: rules of a spec',
    },
    cni: { ...cniOption, description: 'who enforces them now: kubernetes, cilium, antrea or calico' },
    out: { value: 'DIR', description: 'write files there, one for each policy' },
    native: { description: 'write kinds of the target itself, for NetworkPolicies too' },
    output: {
      short: 'o',
      choices: ['text', 'json'],
      description: 'the form of the report: text goes to stderr, json to stdout',
    },
    ...clusterOptions,
  },
  async run(args, { io, toolbox }) {
    const target = targets.find((one) => one === args.value('to'));
    if (!target) throw new UsageError(`\`translate\` needs \`--to\`, one of ${targets.join(', ')}`);
    if (args.positionals.length === 0) throw new UsageError('`translate` needs a file, or a folder of manifests');
    const { policies: tools, writeOutput } = await toolbox();
    const cluster = tools.open(args.positionals, clusterFacts(args, tools));
    if (!reportClusters([cluster], args, io)) return exitCodes.unusable;
    const { objects, enforcement: from, inventory, facts: ranges } = cluster;
    const networkPolicies = args.flag('native') ? 'written' : 'kept where equal';
    const done = translatePolicies({
      ...{ objects, from, target, inventory, ranges, networkPolicies },
      ...(ranges.cidrMatchMode && { cidrMatchMode: ranges.cidrMatchMode }),
    });
    if (done.policies.length === 0) throw new UsageError('there are no policies in what was named');

    const out = args.value('out');
    const written =
      out === undefined || done.verdict !== 'proved'
        ? []
        : writeOutput(dirname(out), basename(out), filesOf(done), { check: false, force: false }).findings;
    const told = [...done.findings, ...written];
    if (args.value('output') === 'json') io.stdout(translationJson(done, told));
    else {
      if (out === undefined) io.stdout(target === 'portable' ? fragmentOf(done) : printDocuments(done.objects));
      findingReporter(args, io, ['text'])(told);
      io.stderr(translationText(done));
    }
    return written.some(isError) ? exitCodes.findings : exits[done.verdict];
  },
};

/** What to add to a spec. */
const fragmentOf = ({ rules }: Translation) => (rules.length > 0 ? printDocument({ policies: { rules } }) : '');

const filesOf = (done: Translation) =>
  done.rules.length > 0 ? [{ path: 'policy-rules.yaml', text: fragmentOf(done) }] : done.objects.map(objectFile);

const exits = {
  proved: exitCodes.fine,
  refused: exitCodes.findings,
  undecided: exitCodes.undecided,
} as const satisfies Record<Translation['verdict'], number>;
