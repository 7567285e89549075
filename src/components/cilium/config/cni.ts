import type { CiliumRows } from './cilium-rows';

export const cni: readonly CiliumRows[] = [
  {
    name: 'cni-exclusive',
    from: 'cni.cilium.exclusive',
    when: ({ standby }) => !standby,
    rows: { 'cni-exclusive': ({ cilium, chained }) => String(cilium.exclusive ?? !(chained || cilium.serviceMesh)) },
  },
  {
    name: 'cni-chaining',
    from: 'cni.cilium.chaining',
    when: ({ chained }) => chained,
    // The routes of pods are those of the CNI below.
    rows: { 'cni-chaining-mode': 'aws-cni', 'enable-local-node-route': 'false' },
  },
  {
    name: 'cni-chaining-mtu',
    from: 'encryption.type',
    // Pods keep the MTU of the CNI below, which knows nothing of the tunnel: the routes of pods carry it.
    when: ({ chained, wireguard }) => chained && wireguard,
    rows: { 'enable-route-mtu-for-cni-chaining': 'true' },
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
