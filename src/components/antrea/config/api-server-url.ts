import type { ClusterModel } from '../../../spec/model';

/** Where agents and controller find the API server; empty where the kubernetes Service leads there. */
export function apiServerUrl({ kubernetes: { apiServer } }: ClusterModel): string {
  if (!apiServer) return '';
  const { host, port } = apiServer;
  return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
