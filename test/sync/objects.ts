import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import type { Manifest } from '../../src/stages/manifest';
import type { StageName } from '../../src/stages/stages';
import { applyOrder } from '../../src/sync/apply-order';
import { checkOrder } from '../../src/sync/check-order';
import { key } from '../../src/sync/key';
import type { World } from '../../src/sync/world';

/** An object of any kind; `more` is laid over it. */
export function object(
  apiVersion: string,
  kind: string,
  name: string,
  namespace?: string,
  more: object = {},
): KubernetesObject {
  return { apiVersion, kind, metadata: { name, ...(namespace !== undefined && { namespace }) }, ...more };
}

export const agentKey = key('apps', 'DaemonSet', 'kube-system', 'agent');
export const operatorKey = key('apps', 'Deployment', 'kube-system', 'operator');

export const world: World = {
  present: new Set(),
  definitions: new Set(['gateway.networking.k8s.io']),
  registrars: new Map([['cilium.io', operatorKey]]),
  agents: new Set([agentKey]),
  waits: new Map([[agentKey, [operatorKey]]]),
  pools: true,
  placeOf: () => undefined,
};

const hostPod = {
  hostNetwork: true,
  tolerations: [{ operator: 'Exists' }],
  containers: [{ name: 'main', image: 'x' }],
};
const workload = (kind: string, name: string, pod: object) =>
  object('apps/v1', kind, name, 'kube-system', { spec: { template: { spec: { ...hostPod, ...pod } } } });

/** A small network that is in order: each test breaks it in one place. */
export const sound: readonly Manifest[] = [
  { stage: 'foundation', object: object('v1', 'Namespace', 'shop') },
  { stage: 'access', object: object('v1', 'ServiceAccount', 'agent', 'kube-system') },
  { stage: 'access', object: object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'agent') },
  {
    stage: 'access',
    object: object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'agent', undefined, {
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'agent' },
      subjects: [{ kind: 'ServiceAccount', name: 'agent', namespace: 'kube-system' }],
    }),
  },
  { stage: 'configuration', object: object('v1', 'ConfigMap', 'config', 'kube-system') },
  { stage: 'cni-control', object: workload('Deployment', 'operator', {}) },
  {
    stage: 'cni-agent',
    object: workload('DaemonSet', 'agent', {
      serviceAccountName: 'agent',
      volumes: [{ name: 'config', configMap: { name: 'config' } }],
    }),
  },
  {
    stage: 'certificates',
    object: object('batch/v1', 'Job', 'certgen', 'kube-system', {
      spec: {
        template: {
          spec: {
            containers: [
              {
                name: 'certgen',
                image: 'x',
                env: [
                  { name: 'CILIUM_CERTGEN_CONFIG', value: 'certs:\n- name: relay-certs\n  namespace: kube-system\n' },
                ],
              },
            ],
          },
        },
      },
    }),
  },
  {
    stage: 'addresses',
    object: object('cilium.io/v2', 'CiliumLoadBalancerIPPool', 'lan', undefined, {
      spec: { serviceSelector: { matchLabels: { exposure: 'lan' } } },
    }),
  },
  { stage: 'routing', object: object('gateway.networking.k8s.io/v1', 'GatewayClass', 'cilium') },
  {
    stage: 'services',
    object: object('gateway.networking.k8s.io/v1', 'Gateway', 'web', 'shop', {
      spec: { gatewayClassName: 'cilium', infrastructure: { labels: { exposure: 'lan' } } },
    }),
  },
  {
    stage: 'services',
    object: {
      ...object('v1', 'Service', 'ingress', 'kube-system', { spec: { type: 'LoadBalancer' } }),
      metadata: { name: 'ingress', namespace: 'kube-system', labels: { exposure: 'lan' } },
    },
  },
  { stage: 'isolate', object: object('cilium.io/v2', 'CiliumNetworkPolicy', 'deny', 'shop') },
  {
    stage: 'observability',
    object: object('apps/v1', 'Deployment', 'relay', 'kube-system', {
      spec: {
        template: {
          spec: {
            containers: [{ name: 'relay', image: 'x' }],
            volumes: [{ name: 'tls', projected: { sources: [{ secret: { name: 'relay-certs' } }] } }],
          },
        },
      },
    }),
  },
];

/** `sound` with one object moved to another stage. */
export const move = (kind: string, stage: StageName, name?: string) =>
  sound.map((one) =>
    one.object.kind === kind && (!name || one.object.metadata.name === name) ? { ...one, stage } : one,
  );

/** `sound` without one kind of object. */
export const without = (kind: string, name?: string) =>
  sound.filter((one) => one.object.kind !== kind || (name !== undefined && one.object.metadata.name !== name));

/** `sound` with one object changed. */
export const change = (kind: string, name: string, to: (object: KubernetesObject) => object) =>
  sound.map((one) =>
    one.object.kind === kind && one.object.metadata.name === name
      ? { ...one, object: to(one.object) as KubernetesObject }
      : one,
  );

/** The findings over manifests, as `code message`. */
export const complaints = (manifests: readonly Manifest[], more: Partial<World> = {}) =>
  checkOrder(applyOrder(manifests), { ...world, ...more }).map(({ code, message }) => `${code} ${message}`);
