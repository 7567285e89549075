import type { CiliumRows } from './cilium-rows';

export const bgp: readonly CiliumRows[] = [
  {
    name: 'bgp',
    from: 'bgp',
    when: (s) => s.bgp,
    rows: {
      'enable-bgp-control-plane': 'true',
      'enable-bgp-control-plane-status-report': 'true',
      'enable-bgp-legacy-origin-attribute': 'false',
      'bgp-secrets-namespace': ({ namespace }) => namespace,
    },
  },
  {
    name: 'identifiers of BGP routers',
    when: (s) => s.bgp,
    open: true,
    rows: {
      'bgp-router-id-allocation-mode': 'default',
      'bgp-router-id-allocation-ip-pool': '',
    },
  },
];
