import type { CiliumSettings } from '../../settings';
import type { Json } from './json';
import { typed } from './typed';
import { unixSocket } from './unix-socket';

const connectSeconds = 2;

/** Where Envoy sends to: whither a connection was going anyway (with or without TLS), the agent, and itself. */
export const clusters = ({ version }: CiliumSettings): Json[] => [
  originalDestination('ingress-cluster'),
  originalDestination('egress-cluster-tls', tls),
  originalDestination('egress-cluster'),
  originalDestination('ingress-cluster-tls', tls),
  {
    ...overSocket('xds-grpc-cilium', 'xds'),
    ...(version.features.has('aggregated-discovery') && circuitBreakers),
    ...httpOptions({ explicitHttpConfig: { http2ProtocolOptions: {} } }),
  },
  overSocket('/envoy-admin', 'admin'),
];

interface Variant {
  readonly http: Readonly<Record<string, Json>>;
  readonly cluster: Readonly<Record<string, Json>>;
}

const plain: Variant = { http: {}, cluster: {} };
const tls: Variant = {
  http: { upstreamHttpProtocolOptions: {} },
  cluster: {
    transportSocket: { name: 'cilium.tls_wrapper', typedConfig: typed('cilium.UpstreamTlsWrapperContext') },
  },
};

const circuitBreakers = {
  circuitBreakers: { thresholds: [{ maxRetries: 128, maxConnections: 1024, maxRequests: 1024 }] },
};

function originalDestination(name: string, { http, cluster }: Variant = plain): Json {
  return {
    name,
    type: 'ORIGINAL_DST',
    connectTimeout: `${connectSeconds}s`,
    ...circuitBreakers,
    lbPolicy: 'CLUSTER_PROVIDED',
    ...httpOptions({
      commonHttpProtocolOptions: { idleTimeout: '60s', maxConnectionDuration: '0s', maxRequestsPerConnection: 0 },
      ...http,
      useDownstreamProtocolConfig: {},
    }),
    // Longer than a connect may take, so that no host is forgotten while one connects to it.
    cleanupInterval: `${connectSeconds}.500s`,
    ...cluster,
  };
}

function overSocket(name: string, socket: 'xds' | 'admin') {
  const endpoint = { endpoint: { address: unixSocket(socket) } };
  return {
    name,
    type: 'STATIC',
    connectTimeout: `${connectSeconds}s`,
    loadAssignment: { clusterName: name, endpoints: [{ lbEndpoints: [endpoint] }] },
  };
}

function httpOptions(options: Readonly<Record<string, Json>>) {
  const type = 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions';
  return { typedExtensionProtocolOptions: { [type]: typed(type, options) } };
}
