import type { CiliumSettings } from '../../settings';
import type { Json } from './json';
import { typed } from './typed';

/** The filter that speaks HTTP and routes as `routeConfig` says. */
export const httpConnectionManager = (s: CiliumSettings, statPrefix: string, routeConfig: Json): Json => ({
  name: 'envoy.filters.network.http_connection_manager',
  typedConfig: typed('envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager', {
    statPrefix,
    routeConfig,
    httpFilters: [
      { name: 'envoy.filters.http.router', typedConfig: typed('envoy.extensions.filters.http.router.v3.Router') },
    ],
    internalAddressConfig: {
      cidrRanges: internal(s).map(([addressPrefix, prefixLen]) => ({ addressPrefix, prefixLen })),
    },
    streamIdleTimeout: '300s',
  }),
});

/** Whose requests count as internal: private IPv4 (RFC 1918), and the node itself. */
function internal({ ipv4, ipv6 }: CiliumSettings): [string, number][] {
  const private4: [string, number][] = [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['127.0.0.1', 32],
  ];
  return [...(ipv4 ? private4 : []), ...(ipv6 ? [['::1', 128] satisfies [string, number]] : [])];
}
