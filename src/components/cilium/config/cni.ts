import type { CiliumRows } from './cilium-rows';

export const cni: readonly CiliumRows[] = [
  {
    name: 'cni-exclusive',
    from: 'cni.cilium.exclusive',
    rows: { 'cni-exclusive': ({ cilium }) => String(cilium.exclusive) },
  },
  {
    name: 'cni-files',
    rows: {
      'custom-cni-conf': 'false',
      'cni-log-file': '/var/run/cilium/cilium-cni.log',
      'write-cni-conf-when-ready': '/host/etc/cni/net.d/05-cilium.conflist',
    },
  },
];
