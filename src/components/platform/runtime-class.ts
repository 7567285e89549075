import type { RuntimeClass } from 'kubernetes-types/node/v1';
import type { ClusterModel } from '../../spec/model';
import type { Wire } from '../wire';

type Settings = ClusterModel['platform']['runtimeClasses'][number];

/** A RuntimeClass, whose pods go only where its handler is. */
export function runtimeClass({ name, handler, nodeSelector }: Settings): Wire<RuntimeClass> {
  return {
    apiVersion: 'node.k8s.io/v1',
    kind: 'RuntimeClass',
    metadata: { name },
    handler,
    ...(Object.keys(nodeSelector).length > 0 && { scheduling: { nodeSelector: { ...nodeSelector } } }),
  };
}
