/** A spec to start from: what must be said, and what is often wanted as comments. `schema` is the path for editors. */
export function firstSpec(cluster: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# The network of the cluster ${cluster}. \`fairlead check\` checks this file, \`fairlead synth\` renders it into dist/${cluster}/.
apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata:
  name: ${cluster}
spec:
  kubernetes:
    version: "1.34"
    distribution: kubeadm # or talos
    # Where the agents reach the API server: they stand in for kube-proxy, so its Service does not work before them.
    apiServer:
      host: 10.0.10.10
      port: 6443
  pods:
    cidrs: [10.244.0.0/16] # must not overlap the nodes' and the Services' addresses
  routing:
    mode: tunnel # native: the network between the nodes routes the pods' addresses itself
  cni:
    cilium:
      version: 1.20.0
  observability:
    flows:
      relay: true # what \`hubble observe\` asks
# Addresses for Services of type LoadBalancer, answered for on the nodes' own network:
#  loadBalancer:
#    implementation: cilium
#    pools:
#      - name: lan
#        addresses: [10.0.10.200-10.0.10.220]
#        announce: layer2
#    layer2:
#      interfaces: [eth0]
# Encrypt what the pods say to each other between nodes:
#  encryption:
#    type: wireguard
`;
}
