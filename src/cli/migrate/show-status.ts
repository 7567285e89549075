import { jsonText } from '../../diagnostics/print/json-text';
import { type MigrationStatus, migrationStatus } from '../../migrate/status/migration-status';
import type { Observed, ObservedList, ObservedWorkflow } from '../../migrate/status/observed';
import type { Arguments } from '../arguments';
import type { Cluster } from '../cluster/cluster';
import { withCluster } from '../cluster/with-cluster';
import type { Context } from '../context';
import { exitCodes } from '../exit-codes';
import { UsageError } from '../usage-error';
import { argoPath } from './argo-path';
import { loadedMigration } from './loaded-migration';
import { printStatus } from './print-status';
import { withPlainSteps } from './with-plain-steps';

/** `fairlead migrate status`: how far nodes, workflows and policies of a live cluster are. */
export async function showStatus(named: string | undefined, args: Arguments, context: Context): Promise<number> {
  const { io } = context;
  const spec = await loadedMigration(named, args, context, false);
  if (typeof spec === 'number') return spec;
  const { migration } = spec.model;
  if (!migration) throw new UsageError('the spec has no `migration`');
  const model = { ...spec.model, migration };
  return withCluster(args, io, async (cluster) => {
    const paths = { nodes: '/api/v1/nodes', workflows: argoPath(migration.workflows?.namespace ?? '', 'workflows') };
    const [nodes, workflows] = await Promise.all([
      items<Observed>(cluster, paths.nodes),
      migration.workflows ? items<ObservedWorkflow>(cluster, paths.workflows) : [],
    ]);
    const status = migrationStatus(model, nodes, workflows.map(withPlainSteps));
    const format = args.value('output') ?? (io.stdoutIsTTY ? 'text' : 'json');
    io.stdout(format === 'json' ? jsonText(status) : printStatus(status, Date.now()));
    return needsSomeone(status) ? exitCodes.findings : exitCodes.fine;
  });
}

async function items<T>(cluster: Cluster, path: string): Promise<readonly T[]> {
  return (await cluster.get<ObservedList<T>>(path))?.items ?? [];
}

const needsSomeone = ({ nodes, policies }: MigrationStatus) => nodes.failed.length > 0 || policies.otherwise.length > 0;
