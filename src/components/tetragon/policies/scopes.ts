import type { TracingPolicy } from '../../../../imports/cilium.io-tracing';
import type { Scope } from './library-policy';

const outsideSystem = {
  matchExpressions: [{ key: 'k8s:io.kubernetes.pod.namespace', operator: 'NotIn' as const, values: ['kube-system'] }],
};

/** What makes a policy look at some processes only; an empty selector is all pods, or the nodes themselves. */
export const scopes: Readonly<Record<Scope, Pick<TracingPolicy['spec'], 'podSelector' | 'hostSelector'>>> = {
  everything: {},
  pods: { podSelector: {} },
  'nodes-and-user-pods': { podSelector: outsideSystem, hostSelector: {} },
  'user-pods': { podSelector: outsideSystem },
};
