import { describe, expect, test } from 'vitest';
import { kubeVip } from '../../../src/components/kubevip/kube-vip';
import { identity } from '../../../src/stages/kubernetes-object';
import { modelOf } from '../../support/model-of';
import { bgp, daemonSets, environmentOf, podOf, services, vip } from './specs';

const placed = (spec: object) =>
  kubeVip(modelOf(spec)).manifests.map(({ object, stage }) => `${stage}: ${identity(object)}`);

const access = (stage: string) => [
  `${stage}: /ServiceAccount kube-system/kube-vip`,
  `${stage}: rbac.authorization.k8s.io/ClusterRole /system:kube-vip-role`,
  `${stage}: rbac.authorization.k8s.io/ClusterRoleBinding /system:kube-vip-binding`,
];

describe('what runs of kube-vip', () => {
  test('is nothing where the spec does not name it', () => {
    expect(placed({})).toEqual([]);
    expect(placed({ loadBalancer: { implementation: 'cilium' } })).toEqual([]);
  });

  test('is one DaemonSet in the cni Application for the address of the control plane', () => {
    expect(placed({ controlPlane: { vip } })).toEqual([
      ...access('access'),
      'control-plane-vip: apps/DaemonSet kube-system/kube-vip-ds',
    ]);
  });

  test('is the same DaemonSet for Services too where both are announced alike', () => {
    const spec = { controlPlane: { vip }, loadBalancer: services };
    expect(placed(spec)).toEqual(placed({ controlPlane: { vip } }));
    expect(environmentOf(spec)).toMatchObject({ cp_enable: 'true', svc_enable: 'true' });
  });

  test('is one DaemonSet in the network Application for Services alone', () => {
    expect(placed({ loadBalancer: services })).toEqual([
      ...access('addons'),
      'addons: apps/DaemonSet kube-system/kube-vip-ds',
    ]);
  });

  test.each([
    ['the modes differ', { controlPlane: { vip }, loadBalancer: { ...services, kubeVip: { mode: 'bgp' } }, bgp }],
    ['layer2 asks for leases of its own', { controlPlane: { vip }, loadBalancer: { ...services, layer2: {} } }],
  ])('is two DaemonSets where %s', (_, spec) => {
    expect(placed(spec)).toEqual([
      ...access('access'),
      'control-plane-vip: apps/DaemonSet kube-system/kube-vip-ds',
      'addons: apps/DaemonSet kube-system/kube-vip-services-ds',
    ]);
  });

  test('is a DaemonSet for Services beside a static pod', () => {
    expect(placed({ controlPlane: { vip: { ...vip, runAs: 'static-pod' } }, loadBalancer: services })).toEqual([
      ...access('addons'),
      'addons: apps/DaemonSet kube-system/kube-vip-services-ds',
    ]);
  });
});

describe('two instances on one host', () => {
  const two = { controlPlane: { vip }, loadBalancer: { ...services, layer2: {} } };

  test('share neither metrics port nor table nor selector', () => {
    const [first, second] = daemonSets(two);
    expect(first?.spec?.selector).not.toEqual(second?.spec?.selector);
    expect(environmentOf(two, 0)).toMatchObject({ prometheus_server: ':2112' });
    expect(environmentOf(two, 0)).not.toHaveProperty('instance_name');
    expect(environmentOf(two, 1)).toMatchObject({ prometheus_server: ':2113', instance_name: 'services' });
  });

  test('stay within the ports that there are', () => {
    const kubeVip = { metricsPort: 65535 };
    expect(environmentOf({ ...two, controlPlane: { vip, kubeVip } }, 1).prometheus_server).toBe(':65534');
  });
});

describe('where the pods run', () => {
  test('is the control plane, whatever its taints, for its address', () => {
    const { affinity, tolerations, hostNetwork } = podOf({ controlPlane: { vip } });
    expect(JSON.stringify(affinity)).toContain('node-role.kubernetes.io/control-plane');
    expect(tolerations?.map(({ operator, effect }) => `${operator} ${effect}`)).toEqual([
      'Exists NoSchedule',
      'Exists NoExecute',
    ]);
    expect(hostNetwork).toBe(true);
  });

  test('is every node for Services alone', () => {
    const pod = podOf({ loadBalancer: services });
    expect(pod).not.toHaveProperty('affinity');
    expect(pod).not.toHaveProperty('tolerations');
  });

  test('is the group that layer2 names', () => {
    const matchExpressions = [{ key: 'rack', operator: 'In', values: ['r1', 'r2'] }];
    const groups = [{ name: 'edge', selector: { matchLabels: { edge: 'true' }, matchExpressions } }];
    const pod = podOf({ nodes: { groups }, loadBalancer: { ...services, layer2: { nodes: 'edge' } } });
    expect(pod.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution).toEqual({
      nodeSelectorTerms: [
        { matchExpressions: [{ key: 'edge', operator: 'In', values: ['true'] }, ...matchExpressions] },
      ],
    });
  });
});

describe('what the pods may do', () => {
  const contextOf = (spec: object) => podOf(spec).containers[0]?.securityContext;

  test('is to change the network of the host, no more', () => {
    expect(contextOf({ controlPlane: { vip: { ...vip, loadBalancing: {} } } })).toEqual({
      capabilities: { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] },
    });
  });

  test('is everything only where it masquerades', () => {
    const masquerading = { ...vip, loadBalancing: { forward: 'masquerade' } };
    expect(contextOf({ controlPlane: { vip: masquerading } })).toEqual({ privileged: true });
  });
});

test('knobs, mirror and pull secrets reach the DaemonSet', () => {
  const workload = {
    resources: { requests: { cpu: '50m' } },
    priorityClassName: 'network',
    podLabels: { team: 'net' },
    updateStrategy: { maxUnavailable: '2' },
  };
  const [object] = daemonSets({
    controlPlane: { vip, kubeVip: { workload } },
    images: { registry: 'registry.example.com/mirror', pullSecrets: ['mirror'] },
  });
  expect(object?.spec).toMatchObject({
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2 } },
    template: {
      metadata: { labels: { team: 'net', 'app.kubernetes.io/name': 'kube-vip-ds' } },
      spec: {
        priorityClassName: 'network',
        imagePullSecrets: [{ name: 'mirror' }],
        containers: [
          {
            image: 'registry.example.com/mirror/kube-vip/kube-vip:v1.2.3',
            resources: { requests: { cpu: '50m' } },
          },
        ],
      },
    },
  });
});
