import type { Facts } from '../assess/facts';

/** How many of each. */
export type Counts = Readonly<Record<string, number>>;

/** What a cluster is made of, as far as its network asks. */
export interface ReportedInventory {
  /** `Calico v3.30.0`; several while two agents run. */
  readonly cni: readonly string[];
  readonly nodes: number;
  readonly controlPlane: number;
  /** By kind. */
  readonly workloads: Counts;
  /** Of those that do not run on every node. */
  readonly pods: number;
  /** By kind and group. */
  readonly policies: Counts;
}

/** Counts what was found. */
export function reportedInventory({ cnis, nodes, workloads, policies }: Facts): ReportedInventory {
  return {
    cni: cnis.map(({ name, version }) => [name, version].filter(Boolean).join(' ')),
    nodes: nodes.length,
    controlPlane: nodes.filter(({ controlPlane }) => controlPlane).length,
    workloads: countsOf(workloads.map(({ kind }) => kind)),
    pods: workloads.reduce((sum, { replicas = 0 }) => sum + replicas, 0),
    policies: Object.fromEntries(policies.map(({ kind, group, names }) => [`${kind} (${group})`, names.length])),
  };
}

/** How often each is there, in the order in which they come. */
export function countsOf(all: readonly string[]): Counts {
  const found: Record<string, number> = {};
  for (const one of all) found[one] = (found[one] ?? 0) + 1;
  return found;
}
