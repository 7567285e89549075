import { isMap, templatePath } from '../../../imports/workloads';
import { labelsAt, listAt, textAt, valueAt } from './fields';
import type { Running } from './running';
import type { Workload } from './workload';

/** Who makes pods and is itself made by nobody: a dump of pods alone is grouped by them too. */
export function workloadsIn(objects: readonly Running[]): Workload[] {
  const workloads = new Map<string, Workload>();
  for (const object of objects.filter(({ kind }) => kind !== 'Pod')) {
    const path = templatePath(object.apiVersion, object.kind);
    if (!path || ownerOf(object)) continue;
    const template = valueAt(object.value, ...path);
    const replicas = object.kind === 'DaemonSet' ? undefined : Number(textAt(object.value, 'spec', 'replicas') ?? 1);
    const { kind, namespace, name, place } = object;
    const labels = labelsAt(template, 'metadata', 'labels');
    workloads.set(keyOf(object), { kind, namespace, name, replicas, labels, pod: valueAt(template, 'spec'), place });
  }
  const controllers = new Set(workloads.keys());
  for (const object of objects.filter(isLivePod)) {
    const { kind, name } = ownerOf(object) ?? object;
    const { namespace, place } = object;
    const key = keyOf({ kind, namespace, name });
    if (controllers.has(key)) continue;
    const before = workloads.get(key)?.replicas ?? 0;
    const replicas = kind === 'DaemonSet' ? undefined : before + 1;
    const labels = labelsAt(object.value, 'metadata', 'labels');
    workloads.set(key, { kind, namespace, name, replicas, labels, pod: valueAt(object.value, 'spec'), place });
  }
  return [...workloads.values()];
}

/** A pod that runs or is to; not one that is done, and not the picture of a static pod, which its node keeps. */
const isLivePod = ({ kind, value }: Running): boolean =>
  kind === 'Pod' &&
  !['Succeeded', 'Failed'].includes(textAt(value, 'status', 'phase') ?? '') &&
  labelsAt(value, 'metadata', 'annotations')['kubernetes.io/config.mirror'] === undefined;

/** Who starts an object again when it is gone; behind a ReplicaSet of a Deployment that is the Deployment. */
function ownerOf({ value }: Running): { readonly kind: string; readonly name: string } | undefined {
  const owner = listAt(value, 'metadata', 'ownerReferences').find((one) => isMap(one) && one.controller === true);
  const [kind, name] = [textAt(owner, 'kind'), textAt(owner, 'name')];
  if (kind === undefined || name === undefined) return undefined;
  const hash = labelsAt(value, 'metadata', 'labels')['pod-template-hash'];
  return kind === 'ReplicaSet' && hash !== undefined && name.endsWith(`-${hash}`)
    ? { kind: 'Deployment', name: name.slice(0, -hash.length - 1) }
    : { kind, name };
}

const keyOf = ({ kind, namespace, name }: Pick<Workload, 'kind' | 'namespace' | 'name'>) =>
  `${kind} ${namespace}/${name}`;
