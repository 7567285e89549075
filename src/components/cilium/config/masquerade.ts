import type { CiliumRows } from './cilium-rows';

export const masquerade: readonly CiliumRows[] = [
  {
    name: 'masquerade',
    from: 'routing.masquerade',
    rows: {
      'enable-ipv4-masquerade': (s) => String(s.masquerade),
      'enable-ipv6-masquerade': (s) => String(s.masquerade),
    },
  },
  {
    name: 'masquerade-bpf',
    from: 'routing.masquerade',
    when: ({ bpfMasquerade }) => bpfMasquerade,
    rows: { 'enable-bpf-masquerade': 'true' },
  },
  {
    name: 'masquerade-source',
    rows: { 'enable-masquerade-to-route-source': 'false' },
  },
];
