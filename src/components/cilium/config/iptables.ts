import type { CiliumRows } from './cilium-rows';

export const iptables: readonly CiliumRows[] = [
  {
    name: 'iptables',
    open: true,
    rows: {
      'enable-xt-socket-fallback': 'true',
      'install-no-conntrack-iptables-rules': 'false',
      'iptables-random-fully': 'false',
    },
  },
];
