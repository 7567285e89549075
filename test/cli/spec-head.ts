/** The beginning of a small spec whose ranges are known; what follows is of its `spec`. */
export const specHead = `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: lab}
spec:
  kubernetes: {apiServer: {host: 10.0.10.10}}
  nodes: {cidrs: [10.0.10.0/24]}
  pods: {cidrs: [10.244.0.0/16]}
`;
