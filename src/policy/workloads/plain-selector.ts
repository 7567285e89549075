import type { LabelSelector } from '../../../imports/meta';

/** Labels from Kubernetes, whose source may be left out; which cluster a pod is in no file can tell. */
const known = /^(k8s|any):(?!io\.cilium\.k8s\.policy\.cluster$)|^(?![a-z0-9.-]+:|io\.cilium\.k8s\.policy\.cluster$)/;

/** The selector without the sources of its labels; undefined where it asks for a label that no workload file can tell. */
export function plainSelector({ matchLabels = {}, matchExpressions = [] }: LabelSelector): LabelSelector | undefined {
  const keys = [...Object.keys(matchLabels), ...matchExpressions.map(({ key }) => key)];
  if (!keys.every((key) => known.test(key))) return undefined;
  return {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).map(([key, value]) => [withoutSource(key), value])),
    matchExpressions: matchExpressions.map((requirement) => ({ ...requirement, key: withoutSource(requirement.key) })),
  };
}

const withoutSource = (key: string) => key.replace(/^(k8s|any):/, '');
