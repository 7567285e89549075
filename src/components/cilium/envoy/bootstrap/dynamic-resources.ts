import type { CiliumSettings } from '../../settings';
import type { Json } from './json';

const stream: Json = {
  apiType: 'GRPC',
  transportApiVersion: 'V3',
  setNodeOnFirstMessageOnly: true,
  grpcServices: [{ envoyGrpc: { clusterName: 'xds-grpc-cilium' } }],
};

/**
 * All else comes from the agent: over one stream, which keeps listeners and clusters in step (aggregated discovery), or
 * over one for each.
 */
export function dynamicResources({ version }: CiliumSettings): Json {
  const aggregated = version.features.has('aggregated-discovery');
  const source = {
    initialFetchTimeout: '30s',
    ...(aggregated ? { ads: {} } : { apiConfigSource: stream }),
    resourceApiVersion: 'V3',
  };
  return { ...(aggregated && { adsConfig: stream }), ldsConfig: source, cdsConfig: source };
}
