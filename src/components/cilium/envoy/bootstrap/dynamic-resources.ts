import type { Json } from './json';

/** All else comes from the agent, over one stream: aggregated discovery, which keeps listeners and clusters in step. */
export const dynamicResources = (): Json => {
  const overTheStream = { initialFetchTimeout: '30s', ads: {}, resourceApiVersion: 'V3' };
  return {
    adsConfig: {
      apiType: 'GRPC',
      transportApiVersion: 'V3',
      setNodeOnFirstMessageOnly: true,
      grpcServices: [{ envoyGrpc: { clusterName: 'xds-grpc-cilium' } }],
    },
    ldsConfig: overTheStream,
    cdsConfig: overTheStream,
  };
};
