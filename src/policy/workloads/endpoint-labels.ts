import type { NamespaceInfo, Workload } from './workload';

type Labels = Readonly<Record<string, string>>;

const namespaceLabels = 'io.cilium.k8s.namespace.labels.';

/** The labels that Cilium gives to the endpoint of a workload's pod, but for those of the cluster and of the agent itself. */
export function endpointLabels(workload: Workload, namespace: NamespaceInfo | undefined): Labels {
  const inherited = { 'kubernetes.io/metadata.name': workload.namespace, ...namespace?.labels };
  return {
    ...workload.labels,
    'io.kubernetes.pod.namespace': workload.namespace,
    'io.cilium.k8s.policy.serviceaccount': workload.serviceAccount,
    ...Object.fromEntries(Object.entries(inherited).map(([key, value]) => [namespaceLabels + key, value])),
  };
}
