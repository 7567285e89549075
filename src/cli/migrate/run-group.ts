import { harmless } from '../../diagnostics/harmless';
import type { Observed } from '../../migrate/status/observed';
import { type GroupRun, groupRun } from '../../migrate/workflows/group-run';
import { printDocument } from '../../yaml/print-document';
import type { Arguments } from '../arguments';
import type { Cluster } from '../cluster/cluster';
import { withCluster } from '../cluster/with-cluster';
import type { Context } from '../context';
import { exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { UsageError } from '../usage-error';
import { argoPath } from './argo-path';
import { groupInCluster } from './group-in-cluster';
import { loadedMigration } from './loaded-migration';
import { printRunPlan } from './print-run-plan';

/** `fairlead migrate run`: starts the workflow that moves a group or puts it back, after someone has seen what it does and agreed. */
export async function runGroup(named: string | undefined, args: Arguments, context: Context): Promise<number> {
  const { io } = context;
  const name = args.value('group');
  if (name === undefined) throw new UsageError('say which `--group` is to move');
  const spec = await loadedMigration(named, args, context, true);
  if (typeof spec === 'number') return spec;
  const run = groupRun(spec.model, name, args.flag('back'));
  if ('refused' in run) throw new UsageError(run.refused);
  if (args.flag('dry-run')) {
    io.stderr(printRunPlan(spec.model.name, run));
    io.stdout(printDocument(run.workflow));
    return exitCodes.fine;
  }
  if (!args.flag('yes') && !io.ask) {
    throw new UsageError('nobody is at a terminal to be asked: `--dry-run` shows what would run, `--yes` runs it');
  }
  return withCluster(args, io, (cluster) => start(cluster, spec.model.name, run, args.flag('yes'), io));
}

async function start(cluster: Cluster, name: string, run: GroupRun, agreed: boolean, io: Io): Promise<number> {
  const { nodes, left } = await groupInCluster(cluster, run);
  const does = run.back ? 'go back' : 'move';
  io.stderr(
    printRunPlan(name, run, [
      ['in', harmless(`the cluster of \`${cluster.context}\`, ${cluster.server}`)],
      ['nodes', harmless(`${left.length} of ${nodes.length} are to ${does}: ${left.join(', ') || 'none'}`)],
    ]),
  );
  if (left.length === 0 && (run.back || !run.replaces)) {
    const why = run.back ? 'no move has touched a node of the group' : 'every node of the group has moved';
    io.stderr(`${why}: nothing to run\n`);
    return exitCodes.fine;
  }
  if (!agreed && !/^y(es)?$/i.test(((await io.ask?.('Run it? [y/N] ')) ?? '').trim())) {
    io.stderr('nothing was run\n');
    return exitCodes.findings;
  }
  const { namespace } = run.workflow.metadata;
  const created = await cluster.create<Observed>(argoPath(namespace, 'workflows'), run.workflow);
  io.stdout(`${namespace}/${harmless(created.metadata.name)}\n`);
  io.stderr('it runs: `fairlead migrate status --watch` shows how far it is\n');
  return exitCodes.fine;
}
