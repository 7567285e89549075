import type { PodSpec, Volume } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { key } from '../key';
import { podsOf } from '../pod-template';
import type { World } from '../world';
import type { Need } from './need';

/** What pods must find: their account and its rights, what they mount and read, their priority, a pod network. */
export function podNeeds(
  object: KubernetesObject,
  world: World,
  bindings: ReadonlyMap<string, readonly string[]>,
): Need[] {
  const pods = podsOf(object);
  if (!pods) return [];
  const { namespace = '' } = object.metadata;
  const { spec } = pods;
  const needs: Need[] = [];
  if (spec.serviceAccountName !== undefined && spec.serviceAccountName !== 'default') {
    const account = key('', 'ServiceAccount', namespace, spec.serviceAccountName);
    needs.push({ key: account, readiness: 'applied', as: 'its ServiceAccount' });
    for (const binding of bindings.get(account) ?? []) {
      needs.push({ key: binding, readiness: 'applied', as: "its ServiceAccount's rights" });
    }
  }
  const priority = spec.priorityClassName;
  if (priority !== undefined && !priority.startsWith('system-')) {
    needs.push({
      key: key('scheduling.k8s.io', 'PriorityClass', '', priority),
      readiness: 'applied',
      as: 'its priority class',
    });
  }
  for (const [kind, name] of reads(spec)) {
    needs.push({ key: key('', kind, namespace, name), readiness: 'applied', as: `a ${kind} that its pods read` });
  }
  if (!spec.hostNetwork && pods.awaited) {
    for (const agent of world.agents) needs.push({ key: agent, readiness: 'healthy', as: 'the pod network' });
  }
  return needs;
}

type Read = ['ConfigMap' | 'Secret', string];

/** ConfigMaps and Secrets without which the kubelet does not start a container. */
function reads(spec: PodSpec): Read[] {
  const found = new Map<string, Read>();
  const add = (kind: Read[0], name: string | undefined, optional: boolean | undefined) => {
    if (name !== undefined && !optional) found.set(`${kind} ${name}`, [kind, name]);
  };
  for (const volume of spec.volumes ?? []) volumeReads(volume, add);
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
    for (const { valueFrom } of container.env ?? []) {
      add('ConfigMap', valueFrom?.configMapKeyRef?.name, valueFrom?.configMapKeyRef?.optional);
      add('Secret', valueFrom?.secretKeyRef?.name, valueFrom?.secretKeyRef?.optional);
    }
    for (const { configMapRef, secretRef } of container.envFrom ?? []) {
      add('ConfigMap', configMapRef?.name, configMapRef?.optional);
      add('Secret', secretRef?.name, secretRef?.optional);
    }
  }
  return [...found.values()];
}

function volumeReads(
  volume: Volume,
  add: (kind: Read[0], name: string | undefined, optional: boolean | undefined) => void,
): void {
  add('ConfigMap', volume.configMap?.name, volume.configMap?.optional);
  add('Secret', volume.secret?.secretName, volume.secret?.optional);
  for (const { configMap, secret } of volume.projected?.sources ?? []) {
    add('ConfigMap', configMap?.name, configMap?.optional);
    add('Secret', secret?.name, secret?.optional);
  }
}
