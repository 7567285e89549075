/** The label of nodes that run the control plane. */
export const controlPlaneLabel = 'node-role.kubernetes.io/control-plane';
