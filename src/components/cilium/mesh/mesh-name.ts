/** Name of the mesh API server: its Deployment, Service and account, and the label by which they find its pods. */
export const meshName = 'clustermesh-apiserver';
