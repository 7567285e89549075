/** The phases of a migration in their order; each is a whole desired state of the cluster, and one commit leads to the next. */
export const migrationPhases = ['preflight', 'install', 'nodes', 'audit', 'enforce', 'finalize', 'cleanup'] as const;
