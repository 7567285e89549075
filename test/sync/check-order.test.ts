import { describe, expect, test } from 'vitest';
import { key } from '../../src/sync/key';
import { change, complaints, move, object, sound, without } from './objects';

const podsIn = (workload: object) => ('spec' in workload && typeof workload.spec === 'object' ? workload.spec : {});

describe('a network that is in order', () => {
  test('has no findings', () => {
    expect(complaints(sound)).toEqual([]);
  });
});

describe('a thing that is missing', () => {
  test.each([
    ['Namespace', 'Gateway shop/web needs its namespace, Namespace shop'],
    ['ServiceAccount', 'DaemonSet kube-system/agent needs its ServiceAccount'],
    ['ConfigMap', 'DaemonSet kube-system/agent needs a ConfigMap that its pods read, ConfigMap kube-system/config'],
    ['ClusterRole', 'ClusterRoleBinding agent needs the role that it grants, ClusterRole agent'],
    ['Job', 'Deployment kube-system/relay needs a Secret that its pods read, Secret kube-system/relay-certs'],
    ['GatewayClass', 'Gateway shop/web needs its GatewayClass, GatewayClass cilium'],
    ['DaemonSet', 'needs the pod network, DaemonSet kube-system/agent'],
    ['CiliumLoadBalancerIPPool', 'Service kube-system/ingress asks for an address, and no pool selects it'],
  ])('%s', (kind, message) => {
    expect(complaints(without(kind))).toContainEqual(expect.stringContaining(message));
  });

  test('the operator that registers the kinds of cilium.io', () => {
    expect(complaints(without('Deployment', 'operator'))).toEqual([
      expect.stringContaining('FL-SYNC-001 DaemonSet kube-system/agent needs what it waits for'),
      'FL-SYNC-001 CiliumLoadBalancerIPPool lan needs what registers its definition, Deployment kube-system/operator, and nothing in the output provides it; another object needs it too',
    ]);
  });

  test('the definition of a custom kind that nobody brings', () => {
    const stray = { stage: 'addons' as const, object: object('example.com/v1', 'Thing', 'x', 'kube-system') };
    expect(complaints([...sound, stray])).toEqual([
      'FL-SYNC-001 Thing kube-system/x needs its definition, definition example.com/Thing, and nothing in the output provides it',
    ]);
    const crd = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'things.example.com', undefined, {
      spec: { group: 'example.com', names: { kind: 'Thing' } },
    });
    expect(complaints([...sound, stray, { stage: 'foundation', object: crd }])).toEqual([]);
    expect(
      complaints([...sound, stray], { definitions: new Set(['example.com', 'gateway.networking.k8s.io']) }),
    ).toEqual([]);
  });

  test('is told once, whoever needs it', () => {
    const three = ['x', 'y', 'z'].map((name) => object('example.com/v1', 'Thing', name, 'kube-system'));
    expect(complaints([...sound, ...three.map((one) => ({ stage: 'addons' as const, object: one }))])).toEqual([
      expect.stringMatching(/^FL-SYNC-001 Thing kube-system\/x needs its definition, .*; 2 other objects need it too$/),
    ]);
  });

  test('is fine where someone else keeps it', () => {
    expect(complaints(without('Namespace'), { present: new Set([key('', 'Namespace', '', 'shop')]) })).toEqual([]);
    expect(complaints(without('Job'), { present: new Set([key('', 'Secret', 'kube-system', 'relay-certs')]) })).toEqual(
      [],
    );
  });

  test('is fine where it is optional', () => {
    const optional = change('DaemonSet', 'agent', (agent) => ({
      ...agent,
      spec: {
        template: {
          spec: {
            hostNetwork: true,
            serviceAccountName: 'agent',
            tolerations: [{ operator: 'Exists' }],
            containers: [{ name: 'agent', envFrom: [{ secretRef: { name: 'absent', optional: true } }] }],
            volumes: [{ name: 'config', configMap: { name: 'absent', optional: true } }],
          },
        },
      },
    }));
    expect(complaints(optional)).toEqual([]);
  });
});

test('the settings that a GatewayClass names', () => {
  const parametersRef = { group: 'cilium.io', kind: 'CiliumGatewayClassConfig', namespace: 'kube-system', name: 'x' };
  const named = change('GatewayClass', 'cilium', (one) => ({ ...one, spec: { parametersRef } }));
  expect(complaints(named)).toEqual([expect.stringContaining('FL-SYNC-001 GatewayClass cilium needs its settings')]);
  const settings = object('cilium.io/v2alpha1', 'CiliumGatewayClassConfig', 'x', 'kube-system');
  expect(complaints([...named, { stage: 'addresses', object: settings }])).toEqual([]);
});

test('settings of the name of their class, of which Argo CD does not say which comes first', () => {
  const parametersRef = { group: 'cilium.io', kind: 'CiliumGatewayClassConfig', namespace: 'a', name: 'cilium' };
  const named = change('GatewayClass', 'cilium', (one) => ({ ...one, spec: { parametersRef } }));
  const settings = (stage: 'routing' | 'addresses') => ({
    stage,
    object: object('cilium.io/v2alpha1', 'CiliumGatewayClassConfig', 'cilium', 'a'),
  });
  const present = new Set([key('', 'Namespace', '', 'a')]);
  expect(complaints([...named, settings('addresses')], { present })).toEqual([]);
  expect(complaints([...named, settings('routing')], { present })).toEqual([
    expect.stringContaining('FL-SYNC-002 GatewayClass cilium (routing) stands before its settings'),
  ]);
});

describe('a thing that comes too late', () => {
  test.each([
    ['ServiceAccount', 'services', 'DaemonSet kube-system/agent (cni-agent) stands before its ServiceAccount'],
    [
      'ClusterRoleBinding',
      'services',
      "DaemonSet kube-system/agent (cni-agent) stands before its ServiceAccount's rights",
    ],
    ['ClusterRole', 'configuration', 'ClusterRoleBinding agent (access) stands before the role that it grants'],
    ['ConfigMap', 'cni-api', 'DaemonSet kube-system/agent (cni-agent) stands before a ConfigMap that its pods read'],
    [
      'Job',
      'runtime-security',
      'Deployment kube-system/relay (observability) stands before a Secret that its pods read',
    ],
    ['GatewayClass', 'egress', 'Gateway shop/web (services) stands before its GatewayClass'],
    ['DaemonSet', 'runtime-policies', 'Job kube-system/certgen (certificates) stands before the pod network'],
  ] as const)('%s in %s', (kind, stage, message) => {
    expect(complaints(move(kind, stage))).toContainEqual(expect.stringContaining(`FL-SYNC-002 ${message}`));
  });

  test('the operator after the agent', () => {
    expect(complaints(move('Deployment', 'cni-api', 'operator'))).toEqual([
      expect.stringContaining('FL-SYNC-002 DaemonSet kube-system/agent (cni-agent) stands before what it waits for'),
    ]);
  });

  test('a pool after the Services that ask it', () => {
    expect(complaints(move('CiliumLoadBalancerIPPool', 'egress'))).toEqual([
      'FL-SYNC-006 Service kube-system/ingress (services) waits for an address from CiliumLoadBalancerIPPool lan (egress)',
      'FL-SYNC-006 Gateway shop/web (services) waits for an address from CiliumLoadBalancerIPPool lan (egress)',
    ]);
  });

  test('a pool in the wave of its Services is in time: a wave is applied whole before it is awaited', () => {
    expect(complaints(move('CiliumLoadBalancerIPPool', 'services'))).toEqual([]);
  });

  test('a Namespace of a later wave is pulled forward within its Application, but not across Applications', () => {
    expect(complaints(move('Namespace', 'isolate'))).toEqual([]);
    expect(complaints(move('Namespace', 'observability'))).toContainEqual(
      expect.stringContaining('FL-SYNC-002 Gateway shop/web (services) stands before its namespace'),
    );
  });
});

describe('a thing that must run, in the same wave', () => {
  test('the agent and what needs the pod network', () => {
    const network = sound.map((one) =>
      one.object.kind === 'DaemonSet' ? { ...one, stage: 'certificates' as const } : one,
    );
    expect(complaints(network)).toContainEqual(
      'FL-SYNC-003 Job kube-system/certgen needs the pod network, DaemonSet kube-system/agent, to be healthy, but both are applied in certificates',
    );
  });

  test('a Job and what reads the Secret that it makes', () => {
    expect(complaints(move('Job', 'observability'))).toEqual([
      expect.stringContaining('FL-SYNC-003 Deployment kube-system/relay needs a Secret that its pods read'),
    ]);
  });

  test('the operator and a resource whose kind it registers', () => {
    expect(complaints(move('CiliumLoadBalancerIPPool', 'cni-control'))).toEqual([
      expect.stringContaining('FL-SYNC-003 CiliumLoadBalancerIPPool lan needs what registers its definition'),
    ]);
  });
});

describe('what Argo CD does not wait for', () => {
  test('an agent whose pods somebody else replaces', () => {
    const onDelete = change('DaemonSet', 'agent', (agent) => ({
      ...agent,
      spec: { ...podsIn(agent), updateStrategy: { type: 'OnDelete' } },
    }));
    expect(complaints(onDelete)).toEqual([
      'FL-SYNC-022 Job kube-system/certgen needs the pod network, but Argo CD does not wait until DaemonSet kube-system/agent is healthy',
      'FL-SYNC-022 Deployment kube-system/relay needs the pod network, but Argo CD does not wait until DaemonSet kube-system/agent is healthy',
    ]);
  });

  test('a Service behind a webhook: what it leads to is waited for', () => {
    const hook = object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook', undefined, {
      webhooks: [{ clientConfig: { service: { name: 'hook', namespace: 'kube-system' } }, failurePolicy: 'Ignore' }],
    });
    const service = object('v1', 'Service', 'hook', 'kube-system', { spec: { selector: { app: 'hook' } } });
    const behind = object('apps/v1', 'Deployment', 'hook', 'kube-system', {
      spec: { template: { metadata: { labels: { app: 'hook' } }, spec: { containers: [] } } },
    });
    const placed = (stage: 'addons' | 'addon-api') =>
      complaints([
        ...sound,
        { stage: 'addons', object: service },
        { stage, object: behind },
        { stage: 'addon-api', object: hook },
      ]);
    expect(placed('addons')).toEqual([]);
    expect(placed('addon-api')).toEqual([
      expect.stringContaining('FL-SYNC-003 ValidatingWebhookConfiguration hook needs what answers for it'),
    ]);
  });
});

describe('pods before the network', () => {
  test('must run on the host network', () => {
    const podNetwork = change('Deployment', 'operator', (operator) => ({
      ...operator,
      spec: { template: { spec: { tolerations: [{ operator: 'Exists' }], containers: [] } } },
    }));
    expect(complaints(podNetwork)).toEqual([
      'FL-SYNC-002 Deployment kube-system/operator (cni-control) stands before the pod network, DaemonSet kube-system/agent (cni-agent)',
    ]);
  });

  test('must tolerate nodes that are not ready', () => {
    const picky = (tolerations: object[]) =>
      change('Deployment', 'operator', (operator) => ({
        ...operator,
        spec: { template: { spec: { hostNetwork: true, tolerations, containers: [] } } },
      }));
    expect(complaints(picky([{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }]))).toEqual([
      'FL-SYNC-008 Deployment kube-system/operator must run before the pod network does, but does not tolerate node.kubernetes.io/not-ready',
    ]);
    expect(complaints(picky([{ key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' }]))).toHaveLength(1);
    expect(complaints(picky([{ key: 'node.kubernetes.io/not-ready', operator: 'Exists' }]))).toEqual([]);
  });

  test('are not more than nodes that can hold them', () => {
    const two = change('Deployment', 'operator', (operator) => ({
      ...operator,
      spec: {
        replicas: 2,
        template: {
          spec: {
            hostNetwork: true,
            tolerations: [{ operator: 'Exists' }],
            containers: [{ name: 'operator', ports: [{ containerPort: 9234, hostPort: 9234 }] }],
          },
        },
      },
    }));
    expect(complaints(two, { nodeCount: 1 })).toEqual([expect.stringContaining('FL-SYNC-007')]);
    expect(complaints(two, { nodeCount: 2 })).toEqual([]);
    expect(complaints(two)).toEqual([]);
  });
});

describe('objects', () => {
  test('of one identity in two places', () => {
    expect(
      complaints([...sound, { stage: 'addons', object: object('v1', 'ConfigMap', 'config', 'kube-system') }]),
    ).toEqual(['FL-SYNC-004 ConfigMap kube-system/config is there twice, in configuration and in addons']);
  });

  test('that etcd would refuse', () => {
    const large = object('v1', 'ConfigMap', 'large', 'kube-system', { data: { text: 'x'.repeat(1_600_000) } });
    expect(complaints([...sound, { stage: 'addons', object: large }])).toEqual([
      expect.stringContaining('FL-SYNC-009'),
    ]);
    const noted = { ...object('v1', 'ConfigMap', 'noted', 'kube-system') };
    const annotated = { ...noted, metadata: { ...noted.metadata, annotations: { note: 'x'.repeat(270_000) } } };
    expect(complaints([...sound, { stage: 'addons', object: annotated }])).toEqual([
      expect.stringContaining('FL-SYNC-010'),
    ]);
  });
});

test('ten thousand objects are checked in a blink', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    stage: 'isolate' as const,
    object: object('networking.k8s.io/v1', 'NetworkPolicy', `policy-${index}`, 'shop'),
  }));
  expect(complaints([...sound, ...many])).toEqual([]);
});
