import { describe, expect, test } from 'vitest';
import { kubeVipStaticPod } from '../../../src/components/kubevip/static-pod';
import { modelOf } from '../../support/model-of';
import { services, vip } from './specs';

const staticVip = { ...vip, runAs: 'static-pod' };

describe('the static pod', () => {
  test('is there only where the spec asks for it', () => {
    expect(kubeVipStaticPod(modelOf({}))).toBeUndefined();
    expect(kubeVipStaticPod(modelOf({ controlPlane: { vip } }))).toBeUndefined();
  });

  test('reads the kubeconfig of its host and reaches the API server on it', () => {
    const pod = kubeVipStaticPod(modelOf({ controlPlane: { vip: staticVip } }));
    expect(pod?.metadata).toEqual({ name: 'kube-vip', namespace: 'kube-system' });
    expect(pod?.spec).toMatchObject({
      hostNetwork: true,
      hostAliases: [{ ip: '127.0.0.1', hostnames: ['kubernetes'] }],
      volumes: [{ name: 'kubeconfig', hostPath: { path: '/etc/kubernetes/admin.conf' } }],
      containers: [{ volumeMounts: [{ name: 'kubeconfig', mountPath: '/etc/kubernetes/admin.conf' }] }],
    });
    expect(JSON.stringify(pod)).not.toContain('KUBERNETES_SERVICE_HOST');
  });

  test('names nothing that only the API server knows', () => {
    const pod = kubeVipStaticPod(
      modelOf({ controlPlane: { vip: staticVip }, loadBalancer: services, images: { pullSecrets: ['mirror'] } }),
    );
    expect(pod?.spec).not.toHaveProperty('serviceAccountName');
    expect(pod?.spec).not.toHaveProperty('imagePullSecrets');
    expect(JSON.stringify(pod)).not.toContain('svc_enable');
  });

  test('has the labels and annotations of the spec', () => {
    const workload = { podLabels: { team: 'net' }, podAnnotations: { note: 'x' } };
    const pod = kubeVipStaticPod(modelOf({ controlPlane: { vip: staticVip, kubeVip: { workload } } }));
    expect(pod?.metadata).toMatchObject({ labels: { team: 'net' }, annotations: { note: 'x' } });
  });

  test('is not given on Talos, which has no such kubeconfig', () => {
    const kubernetes = { distribution: 'talos' };
    expect(kubeVipStaticPod(modelOf({ kubernetes, controlPlane: { vip: staticVip } }))).toBeUndefined();
  });
});
