import type { CiliumRows } from './cilium-rows';

export const bandwidth: readonly CiliumRows[] = [
  {
    name: 'bandwidth',
    from: 'bandwidth',
    when: ({ model }) => model.bandwidth !== undefined,
    rows: {
      'enable-bandwidth-manager': 'true',
      'enable-bbr': ({ model }) => String(model.bandwidth?.congestionControl === 'bbr'),
      'enable-bbr-hostns-only': 'false',
    },
  },
];
