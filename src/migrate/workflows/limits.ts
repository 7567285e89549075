/** Name of the ConfigMap that says how many nodes of a group move at once, over all workflows. */
export const limits = 'migration-limits';
