import type { KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import type { World } from '../world';
import type { Need } from './need';

const builtIn = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

/** The Namespace that an object lives in. */
export function namespaceNeed({ metadata: { namespace } }: KubernetesObject, world: World): Need[] {
  if (namespace === undefined || builtIn.has(namespace) || world.namespaces.has(namespace)) return [];
  return [{ key: key('', 'Namespace', '', namespace), readiness: 'applied', as: 'its namespace' }];
}
