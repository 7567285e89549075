import type { ClusterDeletion } from './cluster-deletion';
import { named } from './named';

/** Plans of a deletion for programs: one JSON array, an element for each cluster. */
export function deletionJson(plans: readonly ClusterDeletion[]): string {
  const shown = plans.map(({ cluster, applications }) => ({
    cluster,
    applications: applications.map(({ name, asking, hooks, waves, kept }) => ({
      name,
      asking: asking.map(named),
      hooks: hooks.map(named),
      waves: waves.map(({ wave, stages, deleted }) => ({ wave, stages, deleted: deleted.map(named) })),
      kept: kept.map(named),
    })),
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}
