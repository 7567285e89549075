import type { CiliumRows } from './cilium-rows';

export const health: readonly CiliumRows[] = [
  {
    name: 'health',
    open: true,
    rows: {
      'enable-health-checking': 'true',
      // The endpoint that answers would need an address of the CNI below.
      'enable-endpoint-health-checking': ({ chained }) => String(!chained),
      'health-check-icmp-failure-threshold': '3',
    },
  },
];
