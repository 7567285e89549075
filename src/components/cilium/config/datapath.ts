import type { CiliumRows } from './cilium-rows';

export const datapath: readonly CiliumRows[] = [
  {
    name: 'datapath',
    rows: { 'datapath-mode': 'veth' },
  },
  {
    name: 'datapath-plugins',
    when: ({ version }) => version.features.has('datapath-plugins'),
    rows: {
      'enable-datapath-plugins': 'false',
      'datapath-plugins-state-dir': '/var/run/cilium/plugins',
    },
  },
  {
    name: 'devices',
    open: true,
    when: ({ version }) => version.features.has('explicit-defaults'),
    // Empty: the agent finds the devices by itself.
    rows: { devices: '' },
  },
  {
    name: 'device-programs',
    open: true,
    rows: {
      'enable-tcx': 'true',
      'enable-bpf-clock-probe': 'false',
      'enable-sctp': 'false',
    },
  },
  {
    name: 'vtep',
    open: true,
    rows: { 'enable-vtep': 'false', 'vtep-cidr': '', 'vtep-endpoint': '', 'vtep-mac': '', 'vtep-mask': '' },
  },
];
