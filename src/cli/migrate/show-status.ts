import { jsonText } from '../../diagnostics/print/json-text';
import { type MigrationStatus, migrationStatus } from '../../migrate/status/migration-status';
import type { Observed, ObservedWorkflow } from '../../migrate/status/observed';
import type { Traffic } from '../../migrate/status/traffic';
import type { Arguments } from '../arguments';
import type { Cluster } from '../cluster/cluster';
import { listAll } from '../cluster/list-all';
import { withCluster } from '../cluster/with-cluster';
import type { Context } from '../context';
import { exitCodes } from '../exit-codes';
import { UsageError } from '../usage-error';
import { argoPath } from './argo-path';
import { loadedMigration } from './loaded-migration';
import { printStatus } from './print-status';
import { prometheusPath } from './prometheus-path';
import { readTraffic } from './read-traffic';
import type { StatusPaths } from './status-paths';
import { statusView } from './status-view';
import { watchStatus } from './watch-status';
import { withPlainSteps } from './with-plain-steps';

/** `fairlead migrate status`: how far nodes, workflows and policies of a live cluster are, and what happens to its traffic. */
export async function showStatus(named: string | undefined, args: Arguments, context: Context): Promise<number> {
  const { io } = context;
  if (args.value('output') === 'markdown') throw new UsageError('the status is text or json');
  const spec = await loadedMigration(named, args, context, false);
  if (typeof spec === 'number') return spec;
  const { migration } = spec.model;
  if (!migration) throw new UsageError('the spec has no `migration`');
  const model = { ...spec.model, migration };
  const paths: StatusPaths = {
    nodes: '/api/v1/nodes',
    ...(migration.workflows && { workflows: argoPath(migration.workflows.namespace, 'workflows') }),
  };
  const read = (nodes: readonly Observed[], workflows: readonly ObservedWorkflow[], traffic: Traffic) =>
    migrationStatus(model, nodes, workflows.map(withPlainSteps), traffic);
  const prometheus = prometheusPath(args.value('prometheus'), model);
  const asked = args.value('output') ?? (io.stdoutIsTTY ? 'text' : 'json');
  const format = asked === 'json' ? 'json' : 'text';
  return withCluster(args, io, async (cluster) => {
    const traffic = () => readTraffic(cluster, prometheus, model);
    if (args.flag('watch')) return exitCode(await watchStatus(cluster, paths, traffic, read, statusView(format, io)));
    const [nodes, workflows, counted] = await Promise.all([
      items<Observed>(cluster, paths.nodes),
      items<ObservedWorkflow>(cluster, paths.workflows),
      traffic(),
    ]);
    const status = read(nodes, workflows, counted);
    io.stdout(format === 'json' ? jsonText(status) : printStatus(status, Date.now()));
    return exitCode(status);
  });
}

async function items<T>(cluster: Cluster, path: string | undefined): Promise<readonly T[]> {
  if (path === undefined) return [];
  return (await listAll<T>(cluster, path))?.items ?? [];
}

function exitCode({ nodes, policies }: MigrationStatus): number {
  return nodes.failed.length > 0 || policies.otherwise.length > 0 ? exitCodes.findings : exitCodes.fine;
}
