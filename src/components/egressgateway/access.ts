import type { ServiceAccount } from 'kubernetes-types/core/v1';
import type { ClusterRole, ClusterRoleBinding, PolicyRule } from 'kubernetes-types/rbac/v1';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { Wire } from '../wire';
import { type Component, labels } from './labels';
import type { EgressGatewaySettings } from './settings';

const group = 'rbac.authorization.k8s.io';
const name = 'egressgateway';
const components: readonly Component[] = ['egressgateway-agent', 'egressgateway-controller'];

const keep = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];
const kinds = [
  'egressclusterendpointslices',
  'egressclusterinfos',
  'egressclusterpolicies',
  'egressendpointslices',
  'egressgateways',
  'egresspolicies',
  'egresstunnels',
];

const rule = (apiGroup: string, resources: readonly string[], verbs: readonly string[]): PolicyRule => ({
  apiGroups: [apiGroup],
  resources: [...resources],
  verbs: [...verbs],
});

/** Upstream gives both workloads one role. */
const rules: readonly PolicyRule[] = [
  rule('', ['endpoints', 'namespaces', 'nodes', 'pods', 'services'], ['get', 'list', 'update', 'watch']),
  rule('', ['events'], ['create', 'delete', 'get', 'list', 'update', 'watch']),
  rule('admissionregistration.k8s.io', ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'], keep),
  rule('coordination.k8s.io', ['leases'], ['create', 'get', 'update']),
  rule('crd.projectcalico.org', ['ippools'], keep),
  rule('egressgateway.spidernet.io', kinds, keep),
  rule(
    'egressgateway.spidernet.io',
    kinds.filter((kind) => !kind.endsWith('slices')).map((kind) => `${kind}/status`),
    ['get', 'patch', 'update'],
  ),
];

/** Who agents and controller are and what they may do. */
export function access({ namespace }: EgressGatewaySettings): KubernetesObject[] {
  const accounts = components.map(
    (component): Wire<ServiceAccount> => ({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: component, namespace, labels: labels(component) },
    }),
  );
  const role: Wire<ClusterRole> = {
    apiVersion: `${group}/v1`,
    kind: 'ClusterRole',
    metadata: { name },
    rules: rules.map((one) => ({ ...one })),
  };
  const binding: Wire<ClusterRoleBinding> = {
    apiVersion: `${group}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name },
    roleRef: { apiGroup: group, kind: 'ClusterRole', name },
    subjects: components.map((component) => ({ kind: 'ServiceAccount', name: component, namespace })),
  };
  return [...accounts, role, binding];
}
