import type { KubernetesObject } from '../../stages/kubernetes-object';
import { groupOf } from '../../stages/kubernetes-object';
import type { World } from '../world';
import type { Need } from './need';

/** Groups of the API server itself end in .k8s.io without being custom, or have no dot at all. */
const builtIn = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Stands for the definition of a custom kind, whoever brings it: a CustomResourceDefinition provides it by this key. */
export const definitionKey = (group: string, kind: string) => `definition ${group}/${kind}`;

/** The definition of a custom resource, or the workload that registers it. */
export function definitionNeed({ apiVersion, kind }: KubernetesObject, world: World): Need[] {
  const group = groupOf(apiVersion);
  if (!group.includes('.') || builtIn.has(group) || world.definitions.has(group)) return [];
  const registrar = world.registrars.get(`${group}/${kind}`) ?? world.registrars.get(group);
  if (registrar !== undefined) return [{ key: registrar, readiness: 'healthy', as: 'what registers its definition' }];
  return [{ key: definitionKey(group, kind), readiness: 'applied', as: 'its definition' }];
}
