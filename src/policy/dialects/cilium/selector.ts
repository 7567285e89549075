import type { LabelSelector } from '../../../../imports/meta';
import type { Attribute } from '../../model/attribute';
import { inNamespace, pods } from '../../model/peers';
import { and, everything, has, isOneOf, not, nothing, or, type Predicate } from '../../model/predicate';

const namespaceKey = 'io.kubernetes.pod.namespace';
const namespaceLabels = 'io.cilium.k8s.namespace.labels.';
const accountKey = 'io.cilium.k8s.policy.serviceaccount';
const clusterKey = 'io.cilium.k8s.policy.cluster';

/**
 * Whom an endpointSelector of a namespaced policy is about: pods of its own namespace. The agent puts that in the place of one
 * that the selector names among the labels of Kubernetes (ParseToCiliumRule in pkg/k8s/apis/cilium.io/utils).
 */
export function subjectPods(selector: LabelSelector, namespace: string | undefined, cluster: string): Predicate {
  if (namespace === undefined) return pods(labelsHold(selector, cluster));
  const { [`k8s:${namespaceKey}`]: _, ...matchLabels } = selector.matchLabels ?? {};
  return pods(and(inNamespace(namespace), labelsHold({ ...selector, matchLabels }, cluster)));
}

/**
 * Whom an endpoint selector of a peer finds. In a namespaced policy it means the policy's own namespace unless it names one, or
 * labels of one; the reserved labels find what is no pod.
 */
export function peerEndpoints(selector: LabelSelector, namespace: string | undefined, cluster: string): Predicate {
  const keys = keysOf(selector);
  const holds = labelsHold(selector, cluster);
  if (keys.some((key) => sourceOf(key) === 'reserved')) return holds;
  const named = keys.some((key) => nameOf(key) === namespaceKey || nameOf(key).startsWith(namespaceLabels));
  return pods(and(namespace === undefined || named ? everything : inNamespace(namespace), holds));
}

const keysOf = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector) => [
  ...Object.keys(matchLabels),
  ...matchExpressions.map(({ key }) => key),
];

/** Labels have a source before their key: `k8s:app`, `reserved:host`; without one any source will do. */
const sourceOf = (key: string) => /^(k8s|any|reserved|cidr|cidrgroup|container):/.exec(key)?.[1] ?? 'any';
const nameOf = (key: string) => key.replace(/^(k8s|any|reserved|cidr|cidrgroup|container):/, '');

function labelsHold({ matchLabels = {}, matchExpressions = [] }: LabelSelector, cluster: string): Predicate {
  return and(
    ...Object.entries(matchLabels).map(([key, value]) => holds(key, [value], cluster)),
    ...matchExpressions.map(({ key, operator, values = [] }) => {
      const present = holds(key, operator === 'In' || operator === 'NotIn' ? values : undefined, cluster);
      return operator === 'In' || operator === 'Exists' ? present : not(present);
    }),
  );
}

/** One label, with one of the values where some are asked for. */
function holds(key: string, values: readonly string[] | undefined, cluster: string): Predicate {
  const name = nameOf(key);
  if (sourceOf(key) === 'reserved') return or(...entitiesOf(name).map((entity) => has(entity)));
  // Every pod that is looked at is one of this cluster.
  if (name === clusterKey) return values === undefined || values.includes(cluster) ? everything : nothing;
  const attribute = attributeOf(name);
  return values === undefined ? has(attribute) : isOneOf(attribute, values);
}

const entitiesOf = (name: string): Attribute[] => [`entity:${name === 'world' ? 'external' : name}`];

function attributeOf(name: string): Attribute {
  if (name === namespaceKey) return 'namespace:kubernetes.io/metadata.name';
  if (name === accountKey) return 'serviceAccount';
  return name.startsWith(namespaceLabels) ? `namespace:${name.slice(namespaceLabels.length)}` : `pod:${name}`;
}
