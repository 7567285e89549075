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
      'bgp-router-id-allocation-mode': 'default',
      'bgp-router-id-allocation-ip-pool': '',
      'bgp-secrets-namespace': ({ namespace }) => namespace,
    },
  },
];
