import type { CiliumRows } from './cilium-rows';

export const encryption: readonly CiliumRows[] = [
  {
    name: 'wireguard',
    from: 'encryption.type',
    when: ({ wireguard }) => wireguard,
    rows: { 'enable-wireguard': 'true', 'wireguard-persistent-keepalive': '0s' },
  },
  {
    name: 'encrypted-nodes',
    from: 'encryption.nodes',
    when: ({ model }) => model.encryption?.nodes === true,
    rows: { 'encrypt-node': 'true' },
  },
];
