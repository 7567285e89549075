/** A spec that leaves Calico and stands at `preflight`, and the DaemonSet of Calico that it leaves. */
export const leavingCalico = {
  spec: `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: fra1}
spec:
  kubernetes: {version: "1.34", apiServer: {host: 10.0.10.10}}
  nodes: {cidrs: [10.0.10.0/24], groups: [{name: batch, selector: {matchLabels: {pool: batch}}}]}
  pods: {cidrs: [10.245.0.0/16], ipam: cluster-pool}
  routing: {tunnelPort: 8473}
  cni: {cilium: {}}
  migration:
    from: {calico: {cidrs: [10.244.0.0/16]}}
    phase: preflight
    groups: [{name: first, nodes: batch, maxParallel: 2}]
`,
  daemonSet: `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: calico-node, namespace: kube-system}
spec: {template: {spec: {hostNetwork: true, containers: [{name: calico-node, image: "calico/node:v3.30.0", env: [{name: IP_AUTODETECTION_METHOD, value: kubernetes-internal-ip}]}]}}}
`,
} as const;
