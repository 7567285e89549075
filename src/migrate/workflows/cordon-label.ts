/** The label of a node that a workflow has cordoned, which alone is uncordoned again: one that a person cordoned stays so. */
export const cordonLabel = 'fairlead.dev/migration-cordon';
