import type { EnvVar } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../spec/model';
import type { Part } from './part';

/** Containers that find the API server by the spec's address; without one they rely on the kubernetes Service. */
export function reachApiServer(...containers: readonly string[]): Part<{ readonly model: ClusterModel }> {
  return {
    name: 'api-server',
    when: ({ model }) => model.kubernetes.apiServer !== undefined,
    adds: ({ model }) => {
      const env = address(model.kubernetes.apiServer);
      return { into: Object.fromEntries(containers.map((name) => [name, { env }])) };
    },
  };
}

function address(server: ClusterModel['kubernetes']['apiServer']): EnvVar[] {
  if (!server) return [];
  return [
    { name: 'KUBERNETES_SERVICE_HOST', value: server.host },
    { name: 'KUBERNETES_SERVICE_PORT', value: String(server.port) },
  ];
}
