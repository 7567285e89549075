/** The label that says which group has moved a node, so that no other one that selects the node too takes it back. */
export const groupLabel = 'fairlead.dev/migration-group';
