import type { CiliumRows } from './cilium-rows';

export const families: readonly CiliumRows[] = [
  {
    name: 'families',
    from: 'pods.cidrs',
    rows: {
      'enable-ipv4': ({ ipv4 }) => String(ipv4),
      'enable-ipv6': ({ ipv6 }) => String(ipv6),
      'operator-api-serve-addr': ({ ipv4 }) => (ipv4 ? '127.0.0.1:9234' : '[::1]:9234'),
    },
  },
  {
    name: 'big-packets',
    from: 'cni.cilium.bigTCP',
    rows: {
      'enable-ipv4-big-tcp': ({ cilium }) => String(cilium.bigTCP?.ipv4 ?? false),
      'enable-ipv6-big-tcp': ({ cilium }) => String(cilium.bigTCP?.ipv6 ?? false),
    },
  },
];
