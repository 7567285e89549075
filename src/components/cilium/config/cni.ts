import type { CiliumRows } from './cilium-rows';

export const cni: readonly CiliumRows[] = [
  {
    name: 'cni-exclusive',
    from: 'cni.cilium.exclusive',
    when: ({ standby }) => !standby,
    rows: { 'cni-exclusive': ({ cilium }) => String(cilium.exclusive) },
  },
  {
    name: 'custom-cni',
    from: 'cni.cilium.standby',
    rows: { 'custom-cni-conf': ({ standby }) => String(standby) },
  },
  {
    name: 'cni-files',
    // Beside another CNI a node is taken over one by one, by a CiliumNodeConfig that gives this key for it.
    when: ({ standby }) => !standby,
    rows: {
      'cni-log-file': '/var/run/cilium/cilium-cni.log',
      'write-cni-conf-when-ready': '/host/etc/cni/net.d/05-cilium.conflist',
    },
  },
];
