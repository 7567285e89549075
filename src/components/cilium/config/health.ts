import type { CiliumRows } from './cilium-rows';

export const health: readonly CiliumRows[] = [
  {
    name: 'health',
    open: true,
    rows: {
      'enable-health-checking': 'true',
      'enable-endpoint-health-checking': 'true',
      'health-check-icmp-failure-threshold': '3',
    },
  },
];
