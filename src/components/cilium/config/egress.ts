import type { CiliumRows } from './cilium-rows';

export const egress: readonly CiliumRows[] = [
  {
    name: 'egress-gateway',
    from: 'egress.implementation',
    when: ({ egressGateway }) => egressGateway,
    rows: { 'enable-egress-gateway': 'true' },
  },
  {
    name: 'egress-reconciliation',
    rows: { 'egress-gateway-reconciliation-trigger-interval': '1s' },
  },
];
