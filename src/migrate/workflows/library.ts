/** The WorkflowTemplate that the others call the steps of a node from. */
export const library = 'migration-steps';
