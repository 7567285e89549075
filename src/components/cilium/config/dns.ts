import type { CiliumRows } from './cilium-rows';

export const dns: readonly CiliumRows[] = [
  {
    name: 'dns-transparent',
    open: true,
    // Answers to pods of the CNI below would not come back to the proxy.
    when: ({ chained }) => !chained,
    rows: { 'dnsproxy-enable-transparent-mode': 'true' },
  },
  {
    name: 'dns-proxy',
    open: true,
    rows: {
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
