import type { PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { RoleBinding } from 'kubernetes-types/rbac/v1';
import type { ClusterModel } from '../../spec/model';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { Manifest } from '../../stages/manifest';
import type { Wire } from '../wire';

type Workload = KubernetesObject & { readonly spec: { readonly template: PodTemplateSpec } };

/**
 * OpenShift admits no pod that uses its host unless its account may use a SecurityContextConstraints that allows it. One
 * binding an account that does, beside its workload, to the ClusterRole that OpenShift keeps for the constraints `privileged`.
 */
export function securityContextGrants(model: ClusterModel, manifests: readonly Manifest[]): Manifest[] {
  if (model.kubernetes.distribution !== 'openshift') return [];
  const grants = new Map<string, Manifest>();
  for (const { object, stage } of manifests) {
    if (!isWorkload(object) || !usesHost(object.spec.template.spec)) continue;
    const { namespace = 'default' } = object.metadata;
    const account = object.spec.template.spec?.serviceAccountName ?? 'default';
    const key = `${namespace}/${account}`;
    if (!grants.has(key)) grants.set(key, { object: grant(account, namespace), stage });
  }
  return [...grants.values()];
}

const grant = (account: string, namespace: string): Wire<RoleBinding> => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  metadata: { name: `${account}-uses-the-host`, namespace },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'system:openshift:scc:privileged' },
  subjects: [{ kind: 'ServiceAccount', name: account, namespace }],
});

function isWorkload(object: KubernetesObject): object is Workload {
  return object.kind === 'DaemonSet' || object.kind === 'Deployment';
}

function usesHost(pod: PodSpec | undefined): boolean {
  if (!pod) return false;
  const { hostNetwork, hostPID, volumes = [], containers, initContainers = [] } = pod;
  return (
    hostNetwork === true ||
    hostPID === true ||
    volumes.some(({ hostPath }) => hostPath) ||
    [...containers, ...initContainers].some(({ securityContext }) => securityContext?.privileged)
  );
}
