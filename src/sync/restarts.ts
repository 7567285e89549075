import { same, valueAt } from '../diagnostics/value-at';
import type { KubernetesObject } from '../stages/kubernetes-object';

const rolling: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'StatefulSet']);

/** Whether a workload's pods are replaced when `was` becomes `now`: a changed configuration changes its checksum there. */
export function restarts(was: KubernetesObject, now: KubernetesObject): boolean {
  return rolling.has(now.kind) && !same(valueAt(was, template), valueAt(now, template));
}

const template = '/spec/template';
