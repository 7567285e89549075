import type { CiliumRows } from './cilium-rows';

export const maps: readonly CiliumRows[] = [
  {
    name: 'bpf-root',
    rows: { 'bpf-root': '/sys/fs/bpf' },
  },
  {
    name: 'maps',
    open: true,
    rows: {
      // Share of a node's memory for connection tracking, NAT and neighbours.
      'bpf-map-dynamic-size-ratio': '0.0025',
      'bpf-lb-map-max': '65536',
      'bpf-policy-map-max': '16384',
      'bpf-policy-stats-map-max': '65536',
      'bpf-distributed-lru': 'false',
      'preallocate-bpf-maps': 'false',
      'nat-map-stats-entries': '32',
      'nat-map-stats-interval': '30s',
    },
  },
];
