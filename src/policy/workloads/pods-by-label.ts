import type { LabelSelector } from '../../../imports/meta';
import { matchesSelector } from '../matches-selector';
import { endpointLabels } from './endpoint-labels';
import type { NamespaceInfo, Workload } from './workload';

type Labels = Readonly<Record<string, string>>;

/** Which pods are asked for. */
export interface Asked {
  readonly selector: LabelSelector;
  /** By the labels that Cilium gives to their endpoints, not by their own. */
  readonly cilium: boolean;
  /** The only namespace that counts; undefined: each. */
  readonly namespace: string | undefined;
}

/** The workloads whose pods are selected, in the order in which they were given, found one after another. */
export type SelectedPods = (asked: Asked) => Iterable<Workload>;

interface Pod {
  readonly workload: Workload;
  readonly labels: Labels;
}

/**
 * Workloads by the labels of their pods: a selector that names a value is only held against those that have it, so that
 * thousands of policies over thousands of workloads are not a product. Pods on the host network are not selected.
 */
export function podsByLabel(workloads: readonly Workload[], namespaces: readonly NamespaceInfo[]): SelectedPods {
  const declared = new Map(namespaces.map((one) => [one.name, one]));
  const pods = workloads.filter(({ hostNetwork }) => !hostNetwork);
  const indexes = new Map<boolean, (asked: Asked) => readonly Pod[]>();
  const indexOf = (cilium: boolean) => {
    const labelsOf = (pod: Workload) => (cilium ? endpointLabels(pod, declared.get(pod.namespace)) : pod.labels);
    const made = indexes.get(cilium) ?? index(pods.map((workload) => ({ workload, labels: labelsOf(workload) })));
    indexes.set(cilium, made);
    return made;
  };
  return function* selected(asked) {
    for (const { workload, labels } of indexOf(asked.cilium)(asked)) {
      const near = asked.namespace === undefined || workload.namespace === asked.namespace;
      if (near && matchesSelector(asked.selector, labels)) yield workload;
    }
  };
}

/** A short list that holds every pod that can be selected. */
function index(pods: readonly Pod[]): (asked: Asked) => readonly Pod[] {
  const byNamespace = new Map<string, Pod[]>();
  const byLabel = new Map<string, Pod[]>();
  for (const pod of pods) {
    add(byNamespace, pod.workload.namespace, pod);
    for (const [key, value] of Object.entries(pod.labels)) add(byLabel, `${key}=${value}`, pod);
  }
  return ({ selector, namespace }) => {
    const lists = [
      ...(namespace === undefined ? [] : [byNamespace.get(namespace) ?? []]),
      ...Object.entries(selector.matchLabels ?? {}).map(([key, value]) => byLabel.get(`${key}=${value}`) ?? []),
    ];
    return lists.reduce<readonly Pod[]>((short, list) => (list.length < short.length ? list : short), pods);
  };
}

function add(lists: Map<string, Pod[]>, key: string, pod: Pod): void {
  const list = lists.get(key);
  if (list) list.push(pod);
  else lists.set(key, [pod]);
}
