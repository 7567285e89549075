/** Where the containers of the mesh API server's pod find what is mounted into them. */
export const paths = {
  etcdData: '/var/run/etcd',
  etcdCertificate: '/var/lib/etcd-secrets',
  adminCertificate: '/var/lib/cilium/etcd-secrets',
  users: '/var/lib/cilium/etcd-config',
  otherClusters: '/var/lib/cilium/clustermesh',
} as const;
