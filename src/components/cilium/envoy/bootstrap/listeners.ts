import { loopback } from '../../../pod/loopback';
import type { CiliumSettings } from '../../settings';
import { envoyPorts } from '../ports';
import { adminRoute } from './admin-route';
import { httpConnectionManager } from './http-connection-manager';
import type { Json } from './json';

/** What Envoy answers by itself: its metrics to everyone, its health to the node. */
export const listeners = (s: CiliumSettings): Json[] => [
  listener(s, {
    name: 'envoy-prometheus-metrics-listener',
    addresses: { first: s.ipv4 ? '0.0.0.0' : '::', second: '::' },
    port: envoyPorts.metrics,
    routeConfig: { virtualHosts: [adminRoute('prometheus_metrics_route', '/metrics', '/stats/prometheus')] },
  }),
  listener(s, {
    name: 'envoy-health-listener',
    addresses: { first: loopback(s), second: '::1' },
    port: envoyPorts.health,
    // Protobuf reads both spellings of this field; each listener keeps the one that Cilium is installed with.
    routeConfig: { virtual_hosts: [adminRoute('health', '/healthz', '/ready')] },
  }),
];

interface Listener {
  readonly name: string;
  /** The second is for clusters with both families. */
  readonly addresses: { readonly first: string; readonly second: string };
  readonly port: number;
  readonly routeConfig: Json;
}

function listener(s: CiliumSettings, { name, addresses, port, routeConfig }: Listener): Json {
  const at = (address: string) => ({ address: { socketAddress: { address, portValue: port } } });
  return {
    name,
    ...at(addresses.first),
    ...(s.ipv4 && s.ipv6 && { additionalAddresses: [at(addresses.second)] }),
    filterChains: [{ filters: [httpConnectionManager(s, name, routeConfig)] }],
  };
}
