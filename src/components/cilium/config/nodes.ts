import type { CiliumRows } from './cilium-rows';

export const nodes: readonly CiliumRows[] = [
  {
    name: 'nodes',
    rows: {
      'nodes-gc-interval': '5m0s',
      'cilium-endpoint-gc-interval': '5m0s',
      'synchronize-k8s-nodes': 'true',
      // Pods must not land on a node before its agent runs: they would have no network.
      'agent-not-ready-taint-key': 'node.cilium.io/agent-not-ready',
      'remove-cilium-node-taints': 'true',
      'set-cilium-node-taints': 'true',
      'set-cilium-is-up-condition': 'true',
      procfs: '/host/proc',
    },
  },
  {
    name: 'unmanaged-pods',
    from: 'cni.cilium.standby',
    // The operator restarts DNS pods that another CNI has connected: for ever, where that is meant to stay.
    rows: { 'unmanaged-pod-watcher-interval': ({ standby }) => (standby ? '0' : '15s') },
  },
  {
    name: 'cgroup',
    from: 'kubernetes.distribution',
    // Talos has mounted it; elsewhere an init container mounts one of Cilium's own.
    rows: { 'cgroup-root': ({ talos }) => (talos ? '/sys/fs/cgroup' : '/run/cilium/cgroupv2') },
  },
];
