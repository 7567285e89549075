import type { CiliumRows } from './cilium-rows';

export const mesh: readonly CiliumRows[] = [
  {
    name: 'mesh',
    rows: {
      'clustermesh-cache-ttl': '0s',
      'clustermesh-enable-endpoint-sync': 'false',
      'clustermesh-mcs-api-install-crds': 'true',
    },
  },
  {
    name: 'mesh-size',
    from: 'mesh.maxConnectedClusters',
    rows: { 'max-connected-clusters': ({ model }) => String(model.mesh?.maxConnectedClusters ?? 255) },
  },
  {
    name: 'mesh-services',
    from: 'mesh.mcsAPI',
    rows: { 'clustermesh-enable-mcs-api': ({ mcsAPI }) => String(mcsAPI) },
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
