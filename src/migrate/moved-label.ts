/** The label of a node that has moved; the documented procedure of Cilium uses it too. */
export const movedLabel = 'io.cilium.migration/cilium-default';
