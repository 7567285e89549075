import type { CiliumRows } from './cilium-rows';

export const datapath: readonly CiliumRows[] = [
  {
    name: 'datapath',
    from: 'cni.cilium.datapathMode',
    rows: { 'datapath-mode': ({ cilium }) => cilium.datapathMode },
  },
  {
    name: 'datapath-plugins',
    from: 'cni.cilium.datapathPlugins',
    when: ({ version }) => version.features.has('datapath-plugins'),
    rows: {
      'enable-datapath-plugins': ({ cilium }) => String(cilium.datapathPlugins.length > 0),
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
