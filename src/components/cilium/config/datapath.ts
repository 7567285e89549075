import type { CiliumRows } from './cilium-rows';

export const datapath: readonly CiliumRows[] = [
  {
    name: 'datapath',
    rows: {
      'datapath-mode': 'veth',
      'enable-datapath-plugins': 'false',
      'datapath-plugins-state-dir': '/var/run/cilium/plugins',
    },
  },
  {
    name: 'devices',
    open: true,
    rows: {
      // Empty: the agent finds the devices by itself.
      devices: '',
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
