/** Names of the WorkflowTemplates that someone starts. */
export const workflowNames = {
  moveNode: 'migrate-node',
  moveGroup: (group: string) => `migrate-group-${group}`,
  moveCluster: 'migrate-cluster',
  returnNode: 'rollback-node',
  returnGroup: (group: string) => `rollback-group-${group}`,
  checkPolicies: 'check-policies',
} as const;
