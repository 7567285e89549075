import { describe, expect, test } from 'vitest';
import { kubeVipStaticPod } from '../../../src/components/kubevip/static-pod';
import { modelOf } from '../../support/model-of';
import { environmentOf, podOf, services, vip } from './specs';

describe('the instance for the control plane', () => {
  test.each(['cni', 'kube-proxy'])('asks its own node by a name that the certificate holds (proxy: %s)', (proxy) => {
    const spec = { services: { proxy }, kubernetes: { apiServer: { host: vip.address } }, controlPlane: { vip } };
    expect(environmentOf(spec)).toMatchObject({
      KUBERNETES_SERVICE_HOST: 'kubernetes',
      KUBERNETES_SERVICE_PORT: '6443',
    });
    expect(podOf(spec).hostAliases).toEqual([{ ip: '127.0.0.1', hostnames: ['kubernetes'] }]);
  });

  test('asks at the port of the API server', () => {
    expect(environmentOf({ controlPlane: { vip: { ...vip, port: 7443 } } })).toMatchObject({
      port: '7443',
      KUBERNETES_SERVICE_PORT: '7443',
    });
  });

  test("asks the node's balancer on Talos, even where the spec names another address for agents", () => {
    const kubernetes = { distribution: 'talos', apiServer: { host: vip.address } };
    const spec = { kubernetes, controlPlane: { vip } };
    expect(environmentOf(spec)).toMatchObject({
      KUBERNETES_SERVICE_HOST: 'localhost',
      KUBERNETES_SERVICE_PORT: '7445',
    });
    expect(podOf(spec)).not.toHaveProperty('hostAliases');
  });
});

describe('an instance that elects in etcd', () => {
  test('asks no API server, by environment, alias or kubeconfig', () => {
    const etcdVip = { ...vip, etcd: {} };
    expect(environmentOf({ controlPlane: { vip: etcdVip } })).not.toHaveProperty('KUBERNETES_SERVICE_HOST');
    expect(podOf({ controlPlane: { vip: etcdVip } })).not.toHaveProperty('hostAliases');
    const pod = kubeVipStaticPod(modelOf({ controlPlane: { vip: { ...etcdVip, runAs: 'static-pod' } } }));
    expect(pod?.spec?.volumes?.map(({ name }) => name)).toEqual(['etcd-ca', 'etcd-cert', 'etcd-key']);
  });
});

describe('the instance for Services', () => {
  test('asks where the agents ask', () => {
    const kubernetes = { apiServer: { host: '10.0.10.10', port: 443 } };
    expect(environmentOf({ kubernetes, loadBalancer: services })).toMatchObject({
      KUBERNETES_SERVICE_HOST: '10.0.10.10',
      KUBERNETES_SERVICE_PORT: '443',
    });
  });

  test('asks the kubernetes Service where the spec names no address', () => {
    expect(environmentOf({ loadBalancer: services })).not.toHaveProperty('KUBERNETES_SERVICE_HOST');
  });
});
