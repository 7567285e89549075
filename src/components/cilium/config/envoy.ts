import type { CiliumRows } from './cilium-rows';

export const envoy: readonly CiliumRows[] = [
  {
    name: 'envoy',
    rows: {
      'external-envoy-proxy': 'true',
      'envoy-base-id': '0',
      'envoy-keep-cap-netbindservice': 'false',
      'envoy-access-log-buffer-size': '4096',
    },
  },
  {
    name: 'envoy-stream',
    when: ({ version }) => version.features.has('aggregated-discovery'),
    rows: { 'envoy-xds-mode': 'ads' },
  },
  {
    name: 'envoy-locality',
    when: ({ version }) => version.keys.has('envoy-node-locality-enabled'),
    rows: { 'envoy-node-locality-enabled': 'false' },
  },
  {
    name: 'envoy-access-log',
    when: ({ version }) => version.keys.has('envoy-access-log-enabled'),
    rows: { 'envoy-access-log-enabled': 'true' },
  },
  {
    name: 'envoy-limits',
    rows: {
      'proxy-cluster-max-connections': '1024',
      'proxy-cluster-max-requests': '1024',
      'proxy-max-active-downstream-connections': '50000',
      'proxy-max-concurrent-retries': '128',
      'proxy-max-connection-duration-seconds': '0',
      'proxy-max-requests-per-connection': '0',
      'http-retry-count': '3',
    },
  },
  {
    name: 'envoy-pending-requests',
    when: ({ version }) => version.keys.has('proxy-cluster-max-pending-requests'),
    rows: { 'proxy-cluster-max-pending-requests': '1024' },
  },
  {
    name: 'envoy-times',
    rows: {
      'proxy-connect-timeout': '2',
      'proxy-idle-timeout-seconds': '60',
      'proxy-initial-fetch-timeout': '30',
      'http-stream-idle-timeout': '300',
    },
  },
  {
    name: 'envoy-sources',
    rows: {
      'proxy-use-original-source-address': 'true',
      'proxy-xff-num-trusted-hops-egress': '0',
      'proxy-xff-num-trusted-hops-ingress': '0',
    },
  },
  {
    name: 'envoy-config',
    from: 'gateways',
    when: ({ ingress, gatewayAPI }) => ingress || gatewayAPI,
    rows: { 'enable-envoy-config': 'true', 'envoy-config-retry-interval': '15s' },
  },
];
