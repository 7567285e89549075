import { setTimeout as wait } from 'node:timers/promises';
import type { MigrationStatus } from '../../migrate/status/migration-status';
import type { Observed, ObservedWorkflow } from '../../migrate/status/observed';
import type { Traffic } from '../../migrate/status/traffic';
import type { Cluster } from '../cluster/cluster';
import { follow } from '../cluster/follow';
import type { StatusPaths } from './status-paths';
import type { StatusView } from './status-view';

type Read = (nodes: readonly Observed[], workflows: readonly ObservedWorkflow[], traffic: Traffic) => MigrationStatus;

/** Milliseconds from one question about the traffic to the next; agents are asked for their numbers no more often. */
const trafficEvery = 15_000;

/** Shows a status whenever it has changed, until all nodes have moved and no workflow runs; gives the last one. */
export async function watchStatus(
  cluster: Cluster,
  paths: StatusPaths,
  askTraffic: () => Promise<Traffic>,
  read: Read,
  view: StatusView,
): Promise<MigrationStatus> {
  const stop = new AbortController();
  let nodes: readonly Observed[] | undefined;
  let workflows: readonly ObservedWorkflow[] | undefined = paths.workflows === undefined ? [] : undefined;
  let traffic = await askTraffic();
  let status: MigrationStatus | undefined;
  let trouble: string | undefined;

  const listener = <T>(keep: (held: readonly T[]) => void) => ({
    changed(held: readonly T[]) {
      keep(held);
      status = undefined;
      trouble = undefined;
    },
    troubled(message: string) {
      trouble = message;
    },
  });

  async function look(): Promise<void> {
    while (!stop.signal.aborted) {
      await wait(view.every, undefined, { signal: stop.signal }).catch(() => undefined);
      if (!nodes || !workflows) continue;
      status ??= read(nodes, workflows, traffic);
      view.show(status, trouble);
      if (isOver(status)) stop.abort();
    }
  }

  async function count(): Promise<void> {
    while (!stop.signal.aborted) {
      await wait(trafficEvery, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return;
      traffic = await askTraffic();
      status = undefined;
    }
  }

  const ofNodes = listener<Observed>((held) => {
    nodes = held;
  });
  const ofWorkflows = listener<ObservedWorkflow>((held) => {
    workflows = held;
  });
  try {
    await Promise.all([
      look(),
      count(),
      follow(cluster, paths.nodes, stop.signal, ofNodes),
      ...(paths.workflows === undefined ? [] : [follow(cluster, paths.workflows, stop.signal, ofWorkflows)]),
    ]);
  } finally {
    stop.abort();
  }
  return status ?? read(nodes ?? [], workflows ?? [], traffic);
}

const isOver = ({ nodes, workflows }: MigrationStatus) =>
  nodes.total > 0 && nodes.done === nodes.total && workflows.every(({ finished }) => finished !== undefined);
