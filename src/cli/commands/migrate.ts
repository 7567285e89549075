import { isError } from '../../diagnostics/is-error';
import { clusterOptions } from '../cluster/cluster-options';
import type { Command } from '../command';
import { exitCodes } from '../exit-codes';
import { findingOptions } from '../findings/finding-options';
import { findingReporter } from '../findings/finding-reporter';
import { assess } from '../migrate/assess';
import { migratingSpec } from '../migrate/migrating-spec';
import { printMigrationJson } from '../migrate/print-migration-json';
import { printMigrationPlan } from '../migrate/print-migration-plan';
import { printRunbook } from '../migrate/print-runbook';
import { runGroup } from '../migrate/run-group';
import { showStatus } from '../migrate/show-status';
import { verbs } from '../migrate/verbs';
import { writeReport } from '../migrate/write-report';
import { UsageError } from '../usage-error';

export const migrate: Command = {
  usage:
    'plan|next|back [SPEC] [OPTIONS]\n       fairlead migrate assess PATH… [OPTIONS]\n       fairlead migrate report SPEC [PATH…] [--after PATH] [--metrics-before FILE --metrics-after FILE] [OPTIONS]\n       fairlead migrate run --group NAME [SPEC] [OPTIONS]\n       fairlead migrate status [SPEC] [OPTIONS]',
  text: `Leads a live cluster to another CNI, one phase at a time, as the \`migration\` of its spec
says it. \`plan\` shows every phase with what it changes and restarts, its risks and the way
back; in Markdown it is a runbook, with what to run and to expect. \`next\` and \`back\` change
the line of the phase in the spec and nothing else: what you commit then is one phase. Without
a SPEC it is the only one of specs/*.yaml that has a migration.

\`assess\` looks over what runs in the cluster, in manifests or in what \`kubectl get -o yaml\`
printed, and tells what of it stands in the way: a PATH is a file, or a folder for all in it.
Policies among it are written for the new CNI and proved to mean the same, or refused by name;
where the spec has policies these are compared. It also tells what is open while nodes move.

\`report\` holds the cluster before against the one after, as the spec asks for it or as \`--after\`
finds it: inventory, addresses, each policy beside what it becomes, who reaches whom, risks, and
the phases with what they wait for. It is Markdown, or JSON. With metrics of both sides it tells
what the network costs before and after: a FILE is what Prometheus answers to a query, or the
text of a \`/metrics\`. What cannot be compared is unknown.

\`run\` starts the workflow in the cluster that moves a group of nodes, or with --back puts them
back, after it has shown what it does and someone has agreed. \`status\` shows how far nodes,
workflows and policies of the cluster are, and what Prometheus counts of packets that are dropped
and connections that policies decide about, or Antrea of what its policies match: a progress bar
on a terminal, JSON elsewhere.

Exit code 0 when it is shown or changed, 1 where errors forbid it, a node waits for a
person or a policy does not what it is to do, 2 where a file cannot be read or the cluster
cannot be asked.`,
  options: {
    output: {
      short: 'o',
      choices: ['text', 'markdown', 'json'],
      description: 'the form of the plan, the assessment, the report or the status; a plan in markdown is a runbook',
    },
    spec: { value: 'SPEC', description: 'the spec to assess a cluster for' },
    after: { value: 'PATH', description: 'what runs after the migration, a file or a folder, for the report' },
    'metrics-before': { value: 'FILE', description: 'metrics from before the migration, for the report' },
    'metrics-after': { value: 'FILE', description: 'metrics from after the migration, for the report' },
    group: { value: 'NAME', description: 'the group of nodes to run the move of' },
    back: { description: 'put the nodes of the group back on the old CNI' },
    'dry-run': { description: 'only print the Workflow that would be created' },
    yes: { short: 'y', description: 'run without asking' },
    prometheus: {
      value: 'SERVICE',
      description: 'where the status asks about dropped packets: NAMESPACE/NAME:PORT; left out, the one of the spec',
    },
    watch: { short: 'w', description: 'show the status anew as it changes, until all nodes have moved' },
    ...clusterOptions,
    'max-errors': findingOptions['max-errors'],
  },
  async run(args, context) {
    const { io, toolbox } = context;
    const report = findingReporter(args, io, ['text']);
    const [verb, named, ...more] = args.positionals;
    const options = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
    if (!options) throw new UsageError('say `plan`, `next`, `back`, `assess`, `report`, `run` or `status`');
    // `next --dry-run` would change the file all the same.
    const idle = Object.keys(migrate.options ?? {}).filter((name) => name !== 'max-errors' && !options.includes(name));
    const wrong = args.given.find((name) => idle.includes(name));
    if (wrong !== undefined) throw new UsageError(`\`migrate ${verb}\` takes no \`--${wrong}\``);
    if (verb === 'report') return writeReport(args, context);
    if (verb === 'assess') return assess(args.positionals.slice(1), args, context);
    if (more.length > 0) throw new UsageError('one spec at a time');
    if (verb === 'run') return runGroup(named, args, context);
    if (verb === 'status') return showStatus(named, args, context);
    const tools = await toolbox();
    const spec = migratingSpec(named, tools);
    if (spec === undefined) throw new UsageError('no spec in `specs` has a `migration`; name the file');
    const outcome = tools.compile(spec);
    if (!outcome.spec) {
      report(outcome.findings);
      return exitCodes.unusable;
    }
    if (verb === 'plan') {
      const phases = tools.planMigration(spec, outcome.spec);
      const { name, migration } = outcome.spec.model;
      if (!phases || !migration) throw new UsageError(`\`${spec}\` has no \`migration\` whose phase could be changed`);
      const print = { json: printMigrationJson, markdown: printRunbook, text: printMigrationPlan };
      const format = args.value('output');
      io.stdout(print[format === 'json' || format === 'markdown' ? format : 'text'](name, migration.phase, phases));
      const failed = phases.some(({ findings }) => findings.some(isError));
      return failed ? exitCodes.findings : exitCodes.fine;
    }
    const moved = tools.movePhase(spec, outcome.spec, verb === 'next' ? 'next' : 'back');
    if ('refused' in moved) throw new UsageError(moved.refused);
    if ('findings' in moved) {
      report(moved.findings);
      io.stderr(`the phase stays: it cannot be \`${moved.to}\` with these errors\n`);
      return exitCodes.findings;
    }
    io.stderr(`${moved.path}: \`${moved.from}\` is now \`${moved.to}\`\n`);
    return exitCodes.fine;
  },
};
