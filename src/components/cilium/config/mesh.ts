import type { CiliumRows } from './cilium-rows';

export const mesh: readonly CiliumRows[] = [
  {
    name: 'mesh',
    rows: {
      'max-connected-clusters': '255',
      'clustermesh-cache-ttl': '0s',
      'clustermesh-enable-endpoint-sync': 'false',
      'clustermesh-enable-mcs-api': 'false',
      'clustermesh-mcs-api-install-crds': 'true',
    },
  },
  {
    name: 'mesh-namespaces',
    when: ({ version }) => version.features.has('explicit-defaults'),
    rows: { 'clustermesh-default-global-namespace': 'true' },
  },
  {
    name: 'mutual-authentication',
    rows: {
      'mesh-auth-enabled': 'false',
      'mesh-auth-gc-interval': '5m0s',
      'mesh-auth-queue-size': '1024',
      'mesh-auth-rotated-identities-queue-size': '1024',
    },
  },
];
