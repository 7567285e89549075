import type { DaemonSet, Deployment } from 'kubernetes-types/apps/v1';
import type { ClusterRole } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { antrea } from '../../../src/components/antrea/antrea';
import { worldOf } from '../../../src/delivery/world-of';
import { stages } from '../../../src/stages/stages';
import { applyOrder } from '../../../src/sync/apply-order';
import { checkOrder } from '../../../src/sync/check-order';
import { definitionSources } from '../../../src/versions/definitions';
import { antreaCases, antreaModelOf } from './cases';

const rendered = (spec: object) => antrea(antreaModelOf({ pods: { cidrs: ['10.244.0.0/16'] }, ...spec })).manifests;
const find = (spec: object, kind: string, name: string) => {
  const manifest = rendered(spec).find(({ object }) => object.kind === kind && object.metadata.name === name);
  if (!manifest) throw new Error(`no ${kind} ${name}`);
  return manifest;
};
const agent = (spec: object) => (find(spec, 'DaemonSet', 'antrea-agent').object as DaemonSet).spec?.template.spec;
const controller = (spec: object) => (find(spec, 'Deployment', 'antrea-controller').object as Deployment).spec;
const gates = (featureGates: object) => ({ cni: { antrea: { featureGates } } });
const conf = (spec: object, who: 'agent' | 'controller') => {
  const { data } = find(spec, 'ConfigMap', 'antrea-config').object as unknown as { data: Record<string, string> };
  return parse(data[`antrea-${who}.conf`] ?? '');
};

test.each(antreaCases)('AN-03 everything of the case $name stands after what it needs', ({ model }) => {
  const world = worldOf(model, { running: [], placeOf: () => undefined });
  expect(checkOrder(applyOrder(antrea(model).manifests), world)).toEqual([]);
});

test('AN-03 the controller is upgraded before the agents, its APIs and webhooks come last', () => {
  const wave = (kind: string, name: string) => stages[find({}, kind, name).stage].wave;
  const order = [
    wave('ConfigMap', 'antrea-config'),
    wave('Deployment', 'antrea-controller'),
    wave('DaemonSet', 'antrea-agent'),
    wave('APIService', 'v1beta2.controlplane.antrea.io'),
  ];
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(wave('Service', 'antrea')).toBe(wave('Deployment', 'antrea-controller'));
  expect(find({}, 'ValidatingWebhookConfiguration', 'crdvalidator.antrea.io').stage).toBe('cni-api');
});

test('AN-01 definitions come from upstream, at the version of the agents', () => {
  const { revision, groups, files } = definitionSources.antrea;
  expect(revision).toBe('v2.7.0');
  expect(groups).toEqual(['crd.antrea.io']);
  expect(Object.keys(files)).toHaveLength(20);
  expect(rendered({}).filter(({ object }) => object.kind === 'CustomResourceDefinition')).toEqual([]);
});

test('AN-02 agents and controller have images of their own, of one version', () => {
  expect(agent({})?.containers.map(({ image }) => image)).toEqual([
    'antrea/antrea-agent-ubuntu:v2.7.0',
    'antrea/antrea-agent-ubuntu:v2.7.0',
  ]);
  expect(controller({})?.template.spec?.containers[0]?.image).toBe('antrea/antrea-controller-ubuntu:v2.7.0');
});

test('AN-08 ClusterNetworkPolicies are a matter of the controller alone', () => {
  const spec = gates({ ClusterNetworkPolicy: true });
  expect(conf(spec, 'controller').featureGates).toEqual({ ClusterNetworkPolicy: true });
  expect(conf(spec, 'agent').featureGates).toBeUndefined();
});

test('AN-09 packets can be captured, and files sent with a password that the agent may read', () => {
  expect(conf(gates({ PacketCapture: true }), 'agent').featureGates).toEqual({ PacketCapture: true });
  const { rules } = find({}, 'ClusterRole', 'antrea-agent').object as unknown as ClusterRole;
  expect(rules?.flatMap(({ resourceNames = [] }) => resourceNames)).toContain('antrea-packetcapture-fileserver-auth');
});

test('AN-10a a second network has its bridge in the file, and agents reach the devices of pods', () => {
  const ovsBridges = [{ bridgeName: 'br1', physicalInterfaces: ['eth1'] }];
  const spec = {
    cni: {
      antrea: {
        featureGates: { SecondaryNetwork: true, AntreaIPAM: true },
        agentConfig: { secondaryNetwork: { ovsBridges } },
      },
    },
  };
  expect(conf(spec, 'agent').secondaryNetwork).toEqual({ ovsBridges });
  expect(conf(spec, 'agent').featureGates).toEqual({ AntreaIPAM: true, SecondaryNetwork: true });
  expect(conf(spec, 'controller').featureGates).toEqual({ AntreaIPAM: true });
  expect(agent(spec)?.volumes?.map(({ name }) => name)).toContain('host-pod-resources');
});

test('AN-11 L7 policies open their gate on both sides and take checksums into software', () => {
  const spec = gates({ L7NetworkPolicy: true });
  expect(conf(spec, 'agent')).toMatchObject({
    featureGates: { L7NetworkPolicy: true },
    disableTXChecksumOffload: true,
  });
  expect(conf(spec, 'controller')).toMatchObject({ featureGates: { L7NetworkPolicy: true } });
});

test('AN-15 the one controller leaves an unreachable node at once, and starts on nodes that are not ready', () => {
  const { replicas, strategy, template } = controller({}) ?? {};
  expect({ replicas, strategy }).toEqual({ replicas: 1, strategy: { type: 'Recreate' } });
  expect(template?.spec?.tolerations).toEqual(
    expect.arrayContaining([
      { key: 'node.kubernetes.io/unreachable', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 0 },
      { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoSchedule' },
    ]),
  );
});

test('tolerations of the user take the place of the usual ones, but nodes that are not ready are always borne', () => {
  const spec = { cni: { antrea: { controller: { tolerations: [{ key: 'a', operator: 'Exists' }] } } } };
  expect(controller(spec)?.template.spec?.tolerations).toEqual([
    { key: 'a', operator: 'Exists' },
    { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoSchedule' },
  ]);
});

describe('encryption by IPsec', () => {
  const spec = { encryption: { type: 'ipsec' } };
  const variables = (some: object) => agent(some)?.containers[0]?.env?.map(({ name }) => name);

  test('has a daemon of its own, and its key from a Secret that is not rendered', () => {
    expect(agent(spec)?.containers.map(({ name }) => name)).toContain('antrea-ipsec');
    expect(variables(spec)).toContain('ANTREA_IPSEC_PSK');
    expect(rendered(spec).some(({ object }) => object.metadata.name === 'antrea-ipsec')).toBe(false);
  });

  test('needs no key where there are certificates', () => {
    const certified = { ...spec, cni: { antrea: { ipsecAuthentication: 'cert' } } };
    expect(agent(certified)?.containers.map(({ name }) => name)).toContain('antrea-ipsec');
    expect(variables(certified)).not.toContain('ANTREA_IPSEC_PSK');
  });
});

test('beside another CNI a container watches over its configuration, and nothing is installed before', () => {
  const spec = { cni: { antrea: { chaining: 'other' } } };
  expect(agent(spec)?.initContainers).toBeUndefined();
  expect(agent(spec)?.containers.find(({ name }) => name === 'install-cni')?.command).toEqual(['install_cni_chaining']);
  expect(agent(spec)?.containers[0]?.env?.map(({ name }) => name)).not.toContain('ANTREA_CLOUD_EKS');
});

test('on Talos no module is loaded', () => {
  const [install] = agent({ kubernetes: { distribution: 'talos' } })?.initContainers ?? [];
  expect(install?.securityContext).toBeUndefined();
  expect(install?.env?.map(({ name }) => name)).toContain('SKIP_LOADING_KERNEL_MODULES');
});

test('the ports of the pods are those of the configuration', () => {
  const spec = { cni: { antrea: { agentConfig: { apiPort: 10360 }, controllerConfig: { apiPort: 10359 } } } };
  expect(agent(spec)?.containers[0]?.ports).toMatchObject([{ containerPort: 10360 }]);
  expect(controller(spec)?.template.spec?.containers[0]?.ports).toMatchObject([{ containerPort: 10359 }]);
});

test('no object holds a secret or an authority: tokens are filled in the cluster, and the controller brings its own', () => {
  const secrets = rendered({}).filter(({ object }) => object.kind === 'Secret');
  expect(secrets.map(({ object }) => Object.keys(object).sort())).toEqual(
    Array(2).fill(['apiVersion', 'kind', 'metadata', 'type']),
  );
  expect(JSON.stringify(rendered({}))).not.toContain('caBundle');
});

test('Antrea makes a new agent when its configuration changes, and only then', () => {
  const mark = (spec: object) =>
    (find(spec, 'DaemonSet', 'antrea-agent').object as DaemonSet).spec?.template.metadata?.annotations?.[
      'fairlead.dev/config-checksum'
    ];
  expect(mark({})).toBe(mark({ delivery: { labels: { a: 'b' } } }));
  expect(mark({})).not.toBe(mark({ cni: { antrea: { agentConfig: { packetInRate: 1 } } } }));
});

test('AN-06a agents and controller keep to Linux nodes, so that nothing that Windows lacks is asked of it', () => {
  const os = { 'kubernetes.io/os': 'linux' };
  expect(agent({})?.nodeSelector).toEqual(os);
  expect(controller({})?.template.spec?.nodeSelector).toEqual(os);
});

test('AN-14 a mesh of Services in pods has no setting; Services can be left to it', () => {
  const skipServices = ['istio-system/istiod'];
  const spec = { cni: { antrea: { agentConfig: { antreaProxy: { skipServices } } } } };
  expect(conf(spec, 'agent').antreaProxy).toMatchObject({ skipServices });
});
