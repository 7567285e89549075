import type { KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import type { Need } from './need';

const builtIn = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

/** The Namespace that an object lives in. */
export function namespaceNeed({ metadata: { namespace } }: KubernetesObject): Need[] {
  if (namespace === undefined || builtIn.has(namespace)) return [];
  return [{ key: key('', 'Namespace', '', namespace), readiness: 'applied', as: 'its namespace' }];
}
