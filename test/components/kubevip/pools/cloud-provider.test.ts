import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { cloudProvider } from '../../../../src/components/kubevip/pools/cloud-provider';
import type { Wire } from '../../../../src/components/wire';
import { identity } from '../../../../src/stages/kubernetes-object';
import { modelOf } from '../../../support/model-of';
import { services } from '../specs';

const lan = { name: 'lan', addresses: ['10.0.10.128/28'] };
const inNamespace = (name: string) => ({ matchLabels: { 'io.kubernetes.service.namespace': name } });
const objectsOf = (loadBalancer: object, more: object = {}) =>
  cloudProvider(modelOf({ loadBalancer: { ...services, ...loadBalancer }, ...more }));
const objectOf = <T>(kind: string, loadBalancer: object, more?: object) =>
  objectsOf(loadBalancer, more).find((object) => object.kind === kind) as Wire<T> | undefined;
const dataOf = (...pools: object[]) => objectOf<ConfigMap>('ConfigMap', { pools })?.data;
const podOf = (loadBalancer: object, more?: object) =>
  objectOf<Deployment>('Deployment', loadBalancer, more)?.spec?.template.spec;

describe('the cloud provider', () => {
  test('is not there without pools, nor for the pools of others', () => {
    expect(objectsOf({})).toEqual([]);
    expect(objectsOf({ implementation: 'cilium', pools: [lan] })).toEqual([]);
  });

  test('is an account with its rights, the pools and a Deployment', () => {
    expect(objectsOf({ pools: [lan] }).map(identity)).toEqual([
      '/ServiceAccount kube-system/kube-vip-cloud-controller',
      'rbac.authorization.k8s.io/ClusterRole /system:kube-vip-cloud-controller-role',
      'rbac.authorization.k8s.io/ClusterRoleBinding /system:kube-vip-cloud-controller-binding',
      '/ConfigMap kube-system/kubevip',
      'apps/Deployment kube-system/kube-vip-cloud-provider',
    ]);
  });

  test('may do nothing with wildcards', () => {
    const rules = objectOf<ClusterRole>('ClusterRole', { pools: [lan] })?.rules ?? [];
    expect(rules.flatMap(({ verbs, resources = [] }) => [...verbs, ...resources])).not.toContain('*');
    expect(rules.length).toBeGreaterThan(0);
  });

  test('serves Services without a class, or those of one class alone, as kube-vip does', () => {
    expect(podOf({ pools: [lan] })?.containers[0]).not.toHaveProperty('env');
    expect(podOf({ pools: [lan], class: 'example.com/lan' })?.containers[0]?.env).toEqual([
      { name: 'KUBEVIP_ENABLE_LOADBALANCERCLASS', value: 'true' },
      { name: 'KUBEVIP_CUSTOM_LOADBALANCERCLASS_NAME', value: 'example.com/lan' },
    ]);
  });

  test('comes from the mirror, with its pull secrets', () => {
    const pod = podOf(
      { pools: [lan] },
      { images: { registry: 'registry.example.com/mirror', pullSecrets: ['mirror'] } },
    );
    expect(pod?.containers[0]?.image).toBe('registry.example.com/mirror/kube-vip/kube-vip-cloud-provider:v0.0.12');
    expect(pod?.imagePullSecrets).toEqual([{ name: 'mirror' }]);
  });
});

describe('pools become keys', () => {
  test('for all namespaces and for one, several pools of one in a list', () => {
    expect(
      dataOf(
        lan,
        { name: 'web', addresses: ['10.0.10.160/29'], serviceSelector: inNamespace('web') },
        { name: 'more', addresses: ['10.0.10.200-10.0.10.209', '10.0.10.220', 'fd00::10-fd00::1f'] },
      ),
    ).toEqual({
      'range-global': '10.0.10.128-10.0.10.143,10.0.10.200-10.0.10.209,10.0.10.220-10.0.10.220,fd00::10-fd00::1f',
      'range-web': '10.0.10.160-10.0.10.167',
    });
  });

  test('without the ends of CIDRs where the pool says so, and where there are some', () => {
    const addresses = ['10.0.10.128/28', '10.0.10.6/31', '10.0.10.8/32', '10.0.10.200-10.0.10.209'];
    expect(dataOf({ name: 'lan', addresses, allowFirstLastIPs: false })).toEqual({
      'range-global': '10.0.10.129-10.0.10.142,10.0.10.6-10.0.10.7,10.0.10.8-10.0.10.8,10.0.10.200-10.0.10.209',
    });
  });

  test('only where their selector is one namespace', () => {
    const selected = (serviceSelector: object) => dataOf({ ...lan, serviceSelector });
    expect(selected({})).toHaveProperty('range-global');
    expect(selected(inNamespace('web'))).toHaveProperty('range-web');
    for (const selector of [
      { matchLabels: { tier: 'web' } },
      { matchLabels: { ...inNamespace('web').matchLabels, tier: 'web' } },
      { matchExpressions: [{ key: 'tier', operator: 'Exists' }] },
      inNamespace('global'),
    ])
      expect(selected(selector)).toEqual({});
  });
});
