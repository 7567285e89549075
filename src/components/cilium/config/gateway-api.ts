import type { CiliumRows } from './cilium-rows';

export const gatewayApi: readonly CiliumRows[] = [
  {
    name: 'gateway-api',
    from: 'gateways.gatewayAPI',
    when: ({ gatewayAPI }) => gatewayAPI,
    rows: {
      'enable-gateway-api': 'true',
      'enable-gateway-api-alpn': 'false',
      'enable-gateway-api-app-protocol': 'false',
      'enable-gateway-api-proxy-protocol': 'false',
      'enable-gateway-api-secrets-sync': 'true',
      'gateway-api-secrets-namespace': 'cilium-secrets',
      'gateway-api-hostnetwork-enabled': 'false',
      'gateway-api-hostnetwork-nodelabelselector': '',
      'gateway-api-xff-num-trusted-hops': '0',
      'gateway-api-service-externaltrafficpolicy': ({ model }) => model.gateways.gatewayAPI.externalTrafficPolicy,
    },
  },
  {
    name: 'gateway-api-remote-address',
    from: 'gateways.gatewayAPI',
    when: ({ gatewayAPI, version }) => gatewayAPI && version.keys.has('gateway-api-use-remote-address'),
    rows: { 'gateway-api-use-remote-address': 'true' },
  },
];
