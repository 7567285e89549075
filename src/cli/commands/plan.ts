import type { Finding } from '../../diagnostics/finding';
import { isError } from '../../diagnostics/is-error';
import type { Command } from '../command';
import { compileSpecs } from '../compile-specs';
import { exitCodes } from '../exit-codes';
import { findingOptions } from '../findings/finding-options';
import { findingReporter } from '../findings/finding-reporter';
import type { ClusterPlan } from '../plan/cluster-plan';
import { deletionJson } from '../plan/deletion-json';
import { deletionText } from '../plan/deletion-text';
import { planJson } from '../plan/plan-json';
import { planMarkdown } from '../plan/plan-markdown';
import { planText } from '../plan/plan-text';
import { solvedBySteps } from '../plan/solved-by-steps';
import type { Outcome } from '../toolbox';
import { UsageError } from '../usage-error';

const printers: Readonly<Record<string, (plans: readonly ClusterPlan[]) => string>> = {
  text: planText,
  json: planJson,
  markdown: planMarkdown,
};

const deletionPrinters: Readonly<Record<string, typeof deletionText>> = {
  text: deletionText,
  json: deletionJson,
  markdown: (plans) => `\`\`\`\n${deletionText(plans)}\`\`\`\n`,
};

export const plan: Command = {
  usage: '[SPEC…] [OPTIONS]',
  text: `Shows what Argo CD does with each cluster: its Applications, their waves, what each wave
prunes, creates and changes, whose pods it replaces, what it waits for, and how long
that takes at least; in Markdown also what to run meanwhile and what to expect. Without
--from it is a first sync. A change that one commit cannot bring is shown commit by commit;
\`fairlead synth --step N\` renders each. A SPEC is a
file, or a folder for all specs in it; without one it is every specs/*.yaml of kind
ClusterNetwork.

With --delete it shows what goes, and in which order, when the Applications are deleted
together with what they hold, as \`argocd app delete\` does: what stays nevertheless, and
what asks for an approval first.

Exit code 0 when it runs to its end, 1 where it would stop or a spec has an error,
2 where a spec cannot be read, or the state before it does not compile.`,
  options: {
    from: { value: 'REV', description: 'the sync from REV, a git revision or a file, to the specs as they are' },
    delete: { description: 'what goes with the Applications, instead of a sync' },
    output: { short: 'o', choices: Object.keys(printers), description: 'the form of the plan; text unless given' },
    'max-errors': findingOptions['max-errors'],
  },
  async run(args, { io, toolbox }) {
    // Findings go to stderr, whatever the form of the plan is.
    const report = findingReporter({ ...args, value: (name) => (name === 'output' ? 'text' : args.value(name)) }, io);
    const from = args.value('from');
    if (args.flag('delete') && from !== undefined)
      throw new UsageError('--delete is about what is there, without --from');
    const { outcomes, findings: found } = compileSpecs(args.positionals, await toolbox(), from);
    if (args.flag('delete')) {
      const deletions = outcomes.flatMap(({ cluster = '', output }) =>
        output ? [{ cluster, ...output.deletion() }] : [],
      );
      io.stdout((deletionPrinters[args.value('output') ?? 'text'] ?? deletionText)(deletions));
      const all = [...found, ...deletions.flatMap((one) => one.findings)];
      report(all);
      return exitCodeOf(outcomes, all);
    }
    const isSolved = solvedBySteps(outcomes);
    const findings = found.filter((one) => !isSolved(one));
    const plans = outcomes.flatMap(({ cluster, output }): ClusterPlan[] => {
      const steps = output?.steps?.() ?? [];
      if (cluster === undefined) return [];
      return steps.map(({ title, plan, policies: rollout }, index) => {
        const policies = rollout?.();
        return {
          ...{ cluster, from, number: index + 1, of: steps.length, title },
          ...plan(),
          ...(policies && { policies }),
          ...(output?.policies && output.policies.commits.length > 0 && index === 0 && { atOnce: output.policies }),
        };
      });
    });
    const told = new Set(findings.map(({ code, message }) => `${code} ${message}`));
    const all = [
      ...findings,
      ...plans.flatMap((one) => one.findings).filter(({ code, message }) => !told.has(`${code} ${message}`)),
    ];
    io.stdout((printers[args.value('output') ?? 'text'] ?? planText)(plans));
    report(all);
    return exitCodeOf(outcomes, all);
  },
};

function exitCodeOf(outcomes: readonly Outcome[], findings: readonly Finding[]): number {
  if (outcomes.some(({ unreadable, output }) => unreadable || (output && !output.steps))) return exitCodes.unusable;
  return findings.some(isError) ? exitCodes.findings : exitCodes.fine;
}
