import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { gateway, objects, policy, render, specOf } from './specs';

const config = (spec: object) => parse(objects(spec, 'ConfigMap')[0].data['conf.yml']);
const section = (settings: object) => specOf({ egressGateway: settings });

describe('gateways', () => {
  test('EG-01 are as many as the spec has, each with its own addresses and nodes', () => {
    const gateways = [gateway, { name: 'mail', nodes: 'gateways', addresses: ['10.0.10.128/30', '10.0.10.132'] }];
    expect(objects(specOf({ gateways }), 'EgressGateway').map(({ metadata, spec }) => [metadata.name, spec])).toEqual([
      [
        'partners',
        {
          ippools: { ipv4: ['10.0.10.200-10.0.10.209'], ipv4DefaultEIP: '10.0.10.200' },
          nodeSelector: { selector: { matchLabels: { 'node.example.com/egress': 'true' } } },
        },
      ],
      [
        'mail',
        expect.objectContaining({ ippools: { ipv4: ['10.0.10.128-10.0.10.132'], ipv4DefaultEIP: '10.0.10.128' } }),
      ],
    ]);
  });

  test('EG-03 one of them is the default of the cluster', () => {
    const [first] = objects(specOf({ gateways: [{ ...gateway, clusterDefault: true }] }), 'EgressGateway');
    expect(first.spec.clusterDefault).toBe(true);
    expect(objects(specOf(), 'EgressGateway')[0].spec).not.toHaveProperty('clusterDefault');
  });

  test('EG-22 name a default address of each family, which the webhook would choose by chance', () => {
    const addresses = ['10.0.10.200-10.0.10.209', 'fd00::200-fd00::209'];
    const spec = (more: object) =>
      specOf({ gateways: [{ ...gateway, addresses, ...more }] }, { pods: { cidrs: ['10.244.0.0/16', 'fd01::/112'] } });
    expect(objects(spec({}), 'EgressGateway')[0].spec.ippools).toEqual({
      ipv4: ['10.0.10.200-10.0.10.209'],
      ipv4DefaultEIP: '10.0.10.200',
      ipv6: ['fd00::200-fd00::209'],
      ipv6DefaultEIP: 'fd00::200',
    });
    expect(objects(spec({ defaultAddresses: ['fd00::205'] }), 'EgressGateway')[0].spec.ippools).toMatchObject({
      ipv4DefaultEIP: '10.0.10.200',
      ipv6DefaultEIP: 'fd00::205',
    });
    expect(config(spec({}))).toMatchObject({ enableIPv4: true, enableIPv6: true });
    expect(config(specOf({}, { pods: { cidrs: ['fd01::/112'] } }))).toMatchObject({
      enableIPv4: false,
      enableIPv6: true,
    });
  });
});

describe('configuration', () => {
  test('EG-05 lets addresses move when an agent falls silent', () => {
    expect(config(section({ failover: { enabled: true } })).gatewayFailover).toEqual({
      enable: true,
      tunnelUpdatePeriod: 5,
      tunnelMonitorPeriod: 5,
      eipEvictionTimeout: 15,
    });
  });

  test('EG-29 lets them move as fast as EgressGateway can', () => {
    const failover = { enabled: true, updatePeriodSeconds: 1, monitorPeriodSeconds: 1, evictionTimeoutSeconds: 2 };
    expect(config(section({ failover })).gatewayFailover).toMatchObject({ eipEvictionTimeout: 2 });
    expect(render(section({ failover })).findings).toEqual([]);
  });

  test('EG-06 takes the tunnel over a named interface, for some nodes another one', () => {
    const tunnel = { interface: 'eth1', interfaces: [{ nodes: 'gateways', interface: 'bond0' }] };
    expect(config(section({ tunnel }))).toMatchObject({
      tunnelDetectMethod: 'interface=eth1',
      tunnelDetectCustomInterface: [{ interfaceName: 'bond0', nodeSelector: { 'node.example.com/egress': 'true' } }],
    });
    expect(config(specOf()).tunnelDetectMethod).toBe('defaultRouteInterface');
  });

  test('EG-07 describes the VXLAN', () => {
    const tunnel = { name: 'egress.vx', port: 7790, id: 7, checksumOffload: false };
    expect(config(section({ tunnel })).vxlan).toEqual({
      name: 'egress.vx',
      port: 7790,
      id: 7,
      disableChecksumOffload: true,
    });
  });

  test('EG-10 always names the ranges of pods, Services and nodes that the spec knows', () => {
    const ranges = {
      pods: { cidrs: ['10.244.0.0/16'] },
      services: { proxy: 'kube-proxy', cidrs: ['10.96.0.0/12'] },
      nodes: { ...specOf().nodes, cidrs: ['10.0.10.0/24'] },
    };
    const [info] = objects(specOf({}, ranges), 'EgressClusterInfo');
    expect(info.spec).toEqual({
      autoDetect: { clusterIP: true, nodeIP: true },
      extraCidr: ['10.244.0.0/16', '10.96.0.0/12', '10.0.10.0/24'],
    });
    expect(info.metadata.annotations['argocd.argoproj.io/sync-options']).toBe('Prune=false,Delete=false');
    expect(objects(specOf(), 'EgressClusterInfo')[0].spec.autoDetect.podCidrMode).toBe('auto');
  });

  test('EG-26 names the variant of iptables, and EG-28 the size of slices', () => {
    expect(config(section({ iptables: 'legacy', endpointsPerSlice: 50 }))).toMatchObject({
      iptables: { backendMode: 'legacy' },
      datapathMode: 'iptables',
      maxNumberEndpointPerSlice: 50,
    });
  });

  test('of a mark and of silent interfaces is the user’s where it is given', () => {
    expect(config(section({ mark: '0x36000000', silentInterfaces: ['^veth'] }))).toMatchObject({
      mark: '0x36000000',
      announcedInterfacesToExclude: ['^veth'],
    });
    expect(config(specOf())).not.toHaveProperty('mark');
  });

  test('rolls both workloads when it changes', () => {
    const sums = (spec: object) =>
      ['DaemonSet', 'Deployment'].map((kind) => objects(spec, kind)[0].spec.template.metadata.annotations);
    const [before, after] = [sums(specOf()), sums(section({ iptables: 'nft' }))];
    expect(before[0]).toEqual(before[1]);
    expect(after[0]).not.toEqual(before[0]);
  });
});

describe('the CNI beside it', () => {
  test('EG-18 Calico lets its chains step behind, in one field of an object that stays its own', () => {
    const [felix] = objects(specOf(), 'FelixConfiguration');
    expect(felix.spec).toEqual({ chainInsertMode: 'Append' });
    expect(felix.metadata.annotations['argocd.argoproj.io/sync-options']).toBe(
      'ServerSideApply=true,Prune=false,Delete=false',
    );
  });

  test.each(['flannel', 'weave'])('EG-19 %s needs nothing', (name) => {
    const spec = specOf({}, { cni: { external: { name } }, pods: { cidrs: ['10.244.0.0/16'] } });
    const { manifests, findings } = render(spec);
    expect(findings).toEqual([]);
    expect(manifests.map(({ object }) => object.kind)).not.toContain('FelixConfiguration');
  });

  test('EG-20 Spiderpool leads the destinations through the node, and replies return by the gateway', () => {
    const external = { name: 'spiderpool', hijackCIDRs: ['169.254.0.0/16'] };
    const spec = specOf({}, { cni: { external } });
    expect(objects(spec, 'SpiderCoordinator')[0].spec).toEqual({ hijackCIDR: ['169.254.0.0/16', '192.0.2.0/24'] });
    expect(config(spec).enableGatewayReplyRoute).toBe(true);
    expect(config(specOf()).enableGatewayReplyRoute).toBe(false);
  });

  test("EG-21 Cilium's interfaces of pods never answer for an egress address", () => {
    const cilium = { cni: { cilium: {} }, pods: { cidrs: ['10.244.0.0/16'] }, routing: { mode: 'native' } };
    expect(render(specOf({}, cilium)).findings).toEqual([]);
    expect(config(specOf({}, cilium)).announcedInterfacesToExclude).toEqual(['^cali.*', 'br-*', '^lxc.*', '^cilium.*']);
  });
});

describe('workloads', () => {
  test('EG-31 keep one controller through a drain where there are several, and elect a leader', () => {
    const spec = section({ controller: { replicas: 3 } });
    expect(objects(spec, 'PodDisruptionBudget')[0].spec.minAvailable).toBe(1);
    const [controller] = objects(spec, 'Deployment');
    expect(controller.spec.replicas).toBe(3);
    expect(controller.spec.template.spec.containers[0].env).toContainEqual({ name: 'LEADER_ELECTION', value: 'true' });
    expect(objects(specOf(), 'PodDisruptionBudget')).toEqual([]);
  });

  test('EG-33 serve metrics where the spec asks for them, found by ServiceMonitors, and log as much as it says', () => {
    const watched = specOf({ egressGateway: { logLevel: 'debug' } }, { observability: { serviceMonitors: true } });
    expect(objects(watched, 'ServiceMonitor').map(({ metadata }) => metadata.name)).toEqual([
      'egressgateway-agent',
      'egressgateway-controller',
    ]);
    for (const [kind, address] of [
      ['DaemonSet', ':5811'],
      ['Deployment', ':5821'],
    ] as const) {
      const [{ env }] = objects(watched, kind)[0].spec.template.spec.containers;
      expect(env).toContainEqual({ name: 'METRICS_BIND_ADDRESS', value: address });
      expect(env).toContainEqual({ name: 'LOG_LEVEL', value: 'debug' });
    }
    expect(objects(specOf(), 'ServiceMonitor')).toEqual([]);
    expect(objects(specOf(), 'Service').map(({ metadata }) => metadata.name)).toEqual(['egressgateway-controller']);
  });

  test('take what the user sets', () => {
    const knobs = { resources: { limits: { memory: '1Gi' } }, nodeSelector: { pool: 'net' } };
    const images = { registry: 'registry.example.com/mirror', pullSecrets: ['mirror'] };
    const spec = specOf({ egressGateway: { agent: knobs, controller: knobs } }, { images });
    for (const kind of ['DaemonSet', 'Deployment']) {
      const pod = objects(spec, kind)[0].spec.template.spec;
      expect(pod).toMatchObject({ nodeSelector: { pool: 'net' }, imagePullSecrets: [{ name: 'mirror' }] });
      expect(pod.containers[0].resources).toEqual({ limits: { memory: '1Gi' } });
      expect(pod.containers[0].image).toMatch(/^registry\.example\.com\/mirror\/spidernet-io\/egressgateway-/);
    }
  });
});

describe('certificates of the webhooks', () => {
  const ca = (spec: object) =>
    ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'].map(
      (kind) => objects(spec, kind)[0].metadata.annotations,
    );
  const name = 'kube-system/egressgateway-controller-server-certs';

  test('sign themselves by default; the CA is injected and never stands in git', () => {
    expect(objects(specOf(), 'Issuer')[0].spec).toEqual({ selfSigned: {} });
    expect(ca(specOf())).toEqual(Array(2).fill({ 'cert-manager.io/inject-ca-from': name }));
    expect(JSON.stringify(render(specOf()).manifests)).not.toContain('caBundle');
    expect(objects(specOf(), 'Secret')).toEqual([]);
  });

  test('come from an issuer that is named', () => {
    const spec = section({ certificates: { issuer: { name: 'platform-ca' }, days: 30 } });
    expect(objects(spec, 'Issuer')).toEqual([]);
    expect(objects(spec, 'Certificate')[0].spec).toMatchObject({
      issuerRef: { name: 'platform-ca', kind: 'ClusterIssuer' },
      duration: '720h',
    });
  });

  test('come from a Secret that someone else fills', () => {
    const spec = section({ certificates: { secret: 'eg-certs' } });
    expect(objects(spec, 'Certificate')).toEqual([]);
    expect(ca(spec)).toEqual(Array(2).fill({ 'cert-manager.io/inject-ca-from-secret': 'kube-system/eg-certs' }));
    const [, tls] = objects(spec, 'Deployment')[0].spec.template.spec.volumes;
    expect(tls.projected.sources[0].secret.name).toBe('eg-certs');
  });
});

test('nothing is rendered where another implementation does egress', () => {
  expect(render({ cni: { cilium: {} } })).toEqual({ manifests: [], findings: [] });
});

test('objects share nothing with the model, which is frozen', () => {
  const spec = specOf({ policies: [{ ...policy, from: { namespaces: { matchLabels: { a: 'b' } } } }] });
  const frozen = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && (Object.isFrozen(value) || Object.values(value).some(frozen));
  expect(render(spec).manifests.filter(({ object }) => frozen(object))).toEqual([]);
});
