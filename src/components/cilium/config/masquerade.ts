import type { CiliumRows } from './cilium-rows';

export const masquerade: readonly CiliumRows[] = [
  {
    name: 'masquerade',
    from: 'routing.masquerade',
    rows: {
      'enable-ipv4-masquerade': (s) => String(s.masquerade),
      // With ENI there is only IPv4, and this row is without effect.
      'enable-ipv6-masquerade': (s) => String(s.masquerade || s.eni),
    },
  },
  {
    name: 'masquerade-interfaces',
    open: true,
    // The agent refuses them beside masquerading in BPF, which finds the devices by itself.
    when: ({ eni, bpfMasquerade }) => eni && !bpfMasquerade,
    rows: { 'egress-masquerade-interfaces': 'ens+' },
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
