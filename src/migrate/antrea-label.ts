/** The label of a node that has moved to Antrea: its agents run nowhere else until all have. */
export const antreaLabel = 'fairlead.dev/moved-to-antrea';
