import type { AntreaRows } from '../antrea-rows';

export const policy: readonly AntreaRows[] = [
  { name: 'fqdn', open: true, rows: { dnsServerOverride: '', fqdnCacheMinTTL: 0 } },
  {
    name: 'audit-log',
    open: true,
    rows: {
      'auditLogging.maxSize': 500,
      'auditLogging.maxBackups': 3,
      'auditLogging.maxAge': 28,
      'auditLogging.compress': true,
    },
  },
  {
    name: 'checksums',
    open: true,
    // Packets that go through the L7 engine would keep checksums that only the interface would have filled in.
    rows: { disableTXChecksumOffload: ({ antrea }) => antrea.featureGates.L7NetworkPolicy === true },
  },
];
