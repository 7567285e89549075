import type { ClusterModel } from '../../spec/model';

/** The port on which pods reach the API server; what nodes have on their loopback is only a balancer before it. */
export function apiServerPort({ kubernetes: { apiServer } }: ClusterModel): number {
  const local = ['localhost', '127.0.0.1', '::1'].includes(apiServer?.host ?? '');
  return apiServer && !local ? apiServer.port : 6443;
}
