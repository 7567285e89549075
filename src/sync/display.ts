import type { KubernetesObject } from '../stages/kubernetes-object';

/** How a finding names an object: `DaemonSet kube-system/cilium`. */
export function display({ kind, metadata: { namespace, name } }: KubernetesObject): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** How a finding names an object that is not there, by its identity. */
export function displayKey(key: string): string {
  const [, kind = key, namespace, name] = /^[^ ]*\/([^/ ]+) ([^/]*)\/(.+)$/.exec(key) ?? [];
  return name === undefined ? kind : `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
