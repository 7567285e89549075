import type { PodSpec } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { components } from '../../../src/components/components';
import { securityContextGrants } from '../../../src/components/openshift/security-context-grants';
import type { Manifest } from '../../../src/stages/manifest';
import { anyModelOf } from '../../support/model-of';

const modelOn = (distribution: string) =>
  anyModelOf({
    kubernetes: { distribution },
    cni: { external: { name: 'other' } },
    loadBalancer: { implementation: 'kube-vip', kubeVip: { interface: 'eth0' } },
    runtimeSecurity: { tetragon: { enabled: true } },
  });
const grantsOf = (manifests: readonly Manifest[]) =>
  manifests.filter(({ object }) => object.kind === 'RoleBinding' && object.metadata.name.endsWith('-uses-the-host'));

const workload = (pod: Partial<PodSpec>, kind = 'DaemonSet'): Manifest => {
  const object = {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'a', namespace: 'x' },
    spec: { template: { spec: { containers: [{ name: 'a' }], serviceAccountName: 'a', ...pod } } },
  };
  return { object, stage: 'addons' };
};
const grantsFor = (...manifests: Manifest[]) => securityContextGrants(modelOn('openshift'), manifests);

describe('CM-18 on OpenShift', () => {
  test('each account whose pods use the host may, beside its workload', () => {
    const grants = grantsOf(components(modelOn('openshift')).manifests);
    expect(grants.map(({ object, stage }) => `${stage} ${object.metadata.namespace}/${object.metadata.name}`)).toEqual([
      'addons kube-system/kube-vip-uses-the-host',
      'runtime-security kube-system/tetragon-uses-the-host',
    ]);
    expect(grants[0]?.object).toMatchObject({
      roleRef: { kind: 'ClusterRole', name: 'system:openshift:scc:privileged' },
      subjects: [{ kind: 'ServiceAccount', name: 'kube-vip', namespace: 'kube-system' }],
    });
  });

  test.each<[string, Partial<PodSpec>]>([
    ['its network', { hostNetwork: true }],
    ['its processes', { hostPID: true }],
    ['its files', { volumes: [{ name: 'v', hostPath: { path: '/run' } }] }],
    ['all of it', { containers: [{ name: 'a', securityContext: { privileged: true } }] }],
    ['all of it, before it starts', { initContainers: [{ name: 'i', securityContext: { privileged: true } }] }],
  ])('a pod uses the host by %s', (_, pod) => {
    expect(grantsFor(workload(pod), workload(pod, 'Deployment'))).toHaveLength(1);
    expect(grantsFor(workload(pod, 'ConfigMap'))).toEqual([]);
  });

  test('a pod that does not needs nothing', () => {
    expect(grantsFor(workload({ volumes: [{ name: 'v', emptyDir: {} }] }))).toEqual([]);
  });

  test('an account that no workload names is the default one', () => {
    const { serviceAccountName: _, ...pod } = { serviceAccountName: 'a', hostNetwork: true };
    const bare = { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'a' } };
    const object = { ...bare, spec: { template: { spec: { containers: [], ...pod } } } };
    expect(grantsFor({ object, stage: 'addons' })[0]?.object.metadata).toEqual({
      name: 'default-uses-the-host',
      namespace: 'default',
    });
  });
});

test('elsewhere nobody asks for that', () => {
  expect(grantsOf(components(modelOn('kubeadm')).manifests)).toEqual([]);
});
