import type { CiliumRows } from './cilium-rows';
import { podRanges } from './pod-ranges';

export const ipam: readonly CiliumRows[] = [
  {
    name: 'ipam',
    from: 'pods.ipam',
    rows: { ipam: ({ model }) => model.pods.ipam },
  },
  {
    name: 'ipam-nodes',
    rows: {
      'ipam-cilium-node-update-rate': '15s',
      // With ipam kubernetes the agent requires them by itself.
      'k8s-require-ipv4-pod-cidr': 'false',
      'k8s-require-ipv6-pod-cidr': 'false',
    },
  },
  {
    name: 'eni',
    from: 'pods.ipam',
    when: ({ eni }) => eni,
    rows: { 'auto-create-cilium-node-resource': 'true' },
  },
  {
    name: 'eni-options',
    open: true,
    when: ({ eni }) => eni,
    rows: { 'ec2-api-endpoint': '', 'eni-tags': '{}' },
  },
  {
    name: 'cluster-pool-ipv4',
    from: 'pods.cidrs and pods.nodeMaskSize.ipv4',
    when: ({ model, ipv4 }) => model.pods.ipam === 'cluster-pool' && ipv4,
    rows: {
      'cluster-pool-ipv4-cidr': ({ model }) => podRanges(model, 4).join(' '),
      'cluster-pool-ipv4-mask-size': ({ model }) => String(model.pods.nodeMaskSize.ipv4),
    },
  },
  {
    name: 'cluster-pool-ipv6',
    from: 'pods.cidrs and pods.nodeMaskSize.ipv6',
    when: ({ model, ipv6 }) => model.pods.ipam === 'cluster-pool' && ipv6,
    rows: {
      'cluster-pool-ipv6-cidr': ({ model }) => podRanges(model, 6).join(' '),
      'cluster-pool-ipv6-mask-size': ({ model }) => String(model.pods.nodeMaskSize.ipv6),
    },
  },
];
