import type { CiliumRows } from './cilium-rows';

export const dns: readonly CiliumRows[] = [
  {
    name: 'dns-proxy',
    open: true,
    rows: {
      'dnsproxy-enable-transparent-mode': 'true',
      'dnsproxy-socket-linger-timeout': '10',
      'tofqdns-dns-reject-response-code': 'refused',
      'tofqdns-enable-dns-compression': 'true',
      'tofqdns-endpoint-max-ip-per-hostname': '1000',
      'tofqdns-idle-connection-grace-period': '0s',
      'tofqdns-max-deferred-connection-deletes': '10000',
      'tofqdns-preallocate-identities': 'true',
      'tofqdns-proxy-response-max-delay': '100ms',
    },
  },
];
