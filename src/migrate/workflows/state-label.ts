/** The label that says how far a node has come, for listings and for the next run; values are those of NodeState. */
export const stateLabel = 'fairlead.dev/migration';
