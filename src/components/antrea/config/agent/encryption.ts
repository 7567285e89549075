import type { AntreaRows } from '../antrea-rows';

const modes = { wireguard: 'wireGuard', ipsec: 'ipsec' } as const;

export const encryption: readonly AntreaRows[] = [
  {
    name: 'encryption',
    from: 'encryption.type',
    rows: { trafficEncryptionMode: ({ model }) => (model.encryption ? modes[model.encryption.type] : 'none') },
  },
  { name: 'wireguard', open: true, rows: { 'wireGuard.port': 51820 } },
  {
    name: 'ipsec',
    from: 'cni.antrea.ipsecAuthentication',
    rows: { 'ipsec.authenticationMode': ({ antrea }) => antrea.ipsecAuthentication },
  },
];
