import { describe, expect, test } from 'vitest';
import { sourceCnis } from '../../../src/versions/source-cnis';
import { configMap, custom, daemonSet, facts } from './facts';

describe('the CNI is known by the image of its agent', () => {
  const images: [keyof typeof sourceCnis, string, string][] = [
    ['calico', 'docker.io/calico/node:v3.30.3', 'v3.30.3'],
    ['calico', 'quay.io/calico/node:v3.28.1@sha256:abc', 'v3.28.1'],
    ['calico', 'rancher/mirrored-calico-node:v3.27.0', 'v3.27.0'],
    ['flannel', 'ghcr.io/flannel-io/flannel:v0.27.0', 'v0.27.0'],
    ['flannel', 'rancher/mirrored-flannel-io-flannel:v0.25.1', 'v0.25.1'],
    ['weave', 'registry.example.com:5000/weaveworks/weave-kube:2.8.1', '2.8.1'],
    ['antrea', 'antrea/antrea-agent-ubuntu:v2.4.0', 'v2.4.0'],
    ['antrea', 'antrea/antrea-ubuntu:v1.15.0', 'v1.15.0'],
    ['cilium', 'quay.io/cilium/cilium:v1.18.2@sha256:abc', 'v1.18.2'],
    ['cilium', 'rancher/mirrored-cilium-cilium:v1.17.0', 'v1.17.0'],
    ['awsVpcCni', '602401143452.dkr.ecr.eu-west-1.amazonaws.com/amazon-k8s-cni:v1.20.1', 'v1.20.1'],
    ['azureCni', 'mcr.microsoft.com/containernetworking/azure-cns:v1.6.21', 'v1.6.21'],
  ];
  test.each(images)('%s as %s', (source, image, version) => {
    const { cnis } = facts(daemonSet('agent', image));
    expect(cnis).toMatchObject([{ source, version, name: sourceCnis[source].name }]);
  });

  test('what no migration leaves has no source, and what is no CNI is none', () => {
    expect(facts(daemonSet('kube-ovn-cni', 'kubeovn/kube-ovn:v1.14.0')).cnis).toMatchObject([{ name: 'Kube-OVN' }]);
    expect(facts(daemonSet('ovs', 'kubeovn/kube-ovn:v1.14.0')).cnis[0]).not.toHaveProperty('source');
    expect(facts(daemonSet('flannel-watch', 'example.com/flannel-cni-plugin:1')).cnis).toEqual([]);
  });

  test('a dump of pods alone tells it, too', () => {
    const pod = (name: string) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name,
        namespace: 'kube-flannel',
        ownerReferences: [{ kind: 'DaemonSet', name: 'kube-flannel-ds', controller: true }],
      },
      spec: { containers: [{ image: 'flannel/flannel:v0.27.0' }] },
    });
    expect(facts(pod('a'), pod('b')).cnis.map(({ workload }) => workload)).toEqual([
      'DaemonSet kube-flannel/kube-flannel-ds',
    ]);
  });

  test('CM-46 so are the plugins of meshes', () => {
    expect(facts(daemonSet('istio-cni-node', 'istio/install-cni:1.27.0')).plugins).toMatchObject([{ mesh: 'istio' }]);
    expect(facts(daemonSet('linkerd-cni', 'cr.l5d.io/linkerd/cni-plugin:v1.6.4')).plugins).toMatchObject([
      { mesh: 'linkerd' },
    ]);
  });
});

describe('CM-43 ranges are read where each CNI keeps them', () => {
  const flannel =
    '{"Network": "10.244.0.0/16", "IPv6Network": "fd00::/56", "Backend": {"Type": "vxlan", "Port": 8473, "MTU": 1400}}';
  test.each<[string, object, string[]]>([
    ['pools of Calico', custom('IPPool', { cidr: '10.1.0.0/16' }), ['10.1.0.0/16']],
    ['pools that are closed', custom('IPPool', { cidr: '10.1.0.0/16', disabled: true }), []],
    [
      'the Installation of Calico',
      custom('Installation', { calicoNetwork: { ipPools: [{ cidr: '10.2.0.0/16' }] } }, 'operator.tigera.io/v1'),
      ['10.2.0.0/16'],
    ],
    ['Flannel', configMap('kube-flannel-cfg', { 'net-conf.json': flannel }), ['10.244.0.0/16', 'fd00::/56']],
    [
      'Weave',
      daemonSet('weave-net', 'weave-kube', [{ name: 'IPALLOC_RANGE', value: '10.32.0.0/12' }]),
      ['10.32.0.0/12'],
    ],
    [
      'Cilium',
      configMap('cilium-config', { 'cluster-pool-ipv4-cidr': '10.0.0.0/9 10.128.0.0/10' }),
      ['10.0.0.0/9', '10.128.0.0/10'],
    ],
    [
      'nodes, where nothing else says it',
      { apiVersion: 'v1', kind: 'Node', metadata: { name: 'a' }, spec: { podCIDR: '10.3.1.0/24' } },
      ['10.3.1.0/24'],
    ],
    ['what is no range', custom('IPPool', { cidr: 'all' }), []],
    ['pools for Services alone', custom('IPPool', { cidr: '10.1.0.0/16', allowedUses: ['LoadBalancer'] }), []],
  ])('%s', (_, object, expected) => {
    expect(facts(object).podRanges.map(({ range }) => range)).toEqual(expected);
  });

  const blocks = [{ cidr: '192.0.2.0/28' }, { start: '192.0.2.20', stop: '192.0.2.29' }, { start: '192.0.2.40' }];
  const cilium = custom('CiliumLoadBalancerIPPool', { blocks }, 'cilium.io/v2');
  const ipRanges = [{ cidr: '192.0.2.0/28' }, { start: '192.0.2.20', end: '192.0.2.29' }];
  const kubeVip = configMap('kubevip', {
    'cidr-global': '192.0.2.0/28,192.0.2.64/28',
    'range-shop': '192.0.2.20-192.0.2.29',
    'search-order': 'asc',
  });
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'shop' },
    status: { loadBalancer: { ingress: [{ ip: '192.0.2.7' }, { hostname: 'a.example.com' }] } },
  };
  test.each<[string, object[], string[]]>([
    [
      'MetalLB',
      [custom('IPAddressPool', { addresses: ['192.0.2.0/28', '192.0.2.20 - 192.0.2.29'] }, 'metallb.io/v1beta1')],
      ['192.0.2.0/28', '192.0.2.20-192.0.2.29'],
    ],
    ['Cilium', [cilium], ['192.0.2.0/28', '192.0.2.20-192.0.2.29', '192.0.2.40-192.0.2.40']],
    [
      'Antrea',
      [custom('ExternalIPPool', { ipRanges }, 'crd.antrea.io/v1beta1')],
      ['192.0.2.0/28', '192.0.2.20-192.0.2.29'],
    ],
    [
      'Calico',
      [
        custom('BGPConfiguration', { serviceLoadBalancerIPs: [{ cidr: '192.0.2.0/28' }] }),
        custom('IPPool', { cidr: '192.0.2.64/28', allowedUses: ['LoadBalancer'] }),
      ],
      ['192.0.2.0/28', '192.0.2.64/28'],
    ],
    ['kube-vip', [kubeVip], ['192.0.2.0/28', '192.0.2.64/28', '192.0.2.20-192.0.2.29']],
    ['a cloud, whose Services alone tell', [service], ['192.0.2.7']],
    [
      'Services beside their pool',
      [service, custom('BGPConfiguration', {}), kubeVip],
      ['192.0.2.0/28', '192.0.2.64/28', '192.0.2.20-192.0.2.29'],
    ],
  ])('those of load balancers: %s', (_, objects, expected) => {
    expect(facts(...objects).balancerRanges.map(({ range }) => range)).toEqual(expected);
  });

  test('those of the cluster stand in the arguments of its control plane', () => {
    const pod = (name: string, flag: string) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace: 'kube-system', annotations: { 'kubernetes.io/config.mirror': 'a' } },
      spec: { containers: [{ image: name, command: [name, flag] }] },
    });
    const found = facts(
      pod('kube-apiserver', '--service-cluster-ip-range=10.96.0.0/16,fd00:96::/112'),
      pod('kube-controller-manager', '--cluster-cidr=10.4.0.0/16'),
    );
    expect(found.serviceRanges.map(({ range }) => range)).toEqual(['10.96.0.0/16', 'fd00:96::/112']);
    expect(found.podRanges.map(({ range }) => range)).toEqual(['10.4.0.0/16']);
    expect(found.workloads).toEqual([]);
  });

  test('ports and MTUs that a CNI is told are told, its own choice is not', () => {
    const told = facts(configMap('kube-flannel-cfg', { 'net-conf.json': flannel }));
    expect([told.tunnelPort?.value, told.podMtu?.value]).toEqual([8473, 1400]);
    const antrea = configMap('antrea-config', { 'antrea-agent.conf': 'a: 1\ntunnelPort: 6082\n#defaultMTU: 1400\n' });
    expect([facts(antrea).tunnelPort?.value, facts(antrea).podMtu]).toEqual([6082, undefined]);
    expect(facts(configMap('calico-config', { veth_mtu: '0' })).podMtu).toBeUndefined();
    expect(facts(daemonSet('aws-node', 'a', [{ name: 'AWS_VPC_ENI_MTU', value: '9001' }])).podMtu?.value).toBe(9001);
  });
});

describe('policies are counted by kind and by what they use', () => {
  test('labels that are named like fields are none', () => {
    const { policies } = facts(
      custom(
        'NetworkPolicy',
        { podSelector: { matchLabels: { http: 'a' } }, egress: [{ to: [{ ipBlock: {} }] }] },
        'networking.k8s.io/v1',
      ),
      custom('GlobalNetworkPolicy', { order: 5, preDNAT: true, doNotTrack: false }),
      custom('Tier', { order: 5 }),
      custom('HostEndpoint', { node: 'a' }),
    );
    expect(policies.map(({ kind, uses }) => [kind, uses])).toEqual([
      ['NetworkPolicy', { 'egress rules': 1, 'address ranges': 1 }],
      ['GlobalNetworkPolicy', { 'an order of its own': 1, 'rules before NAT': 1 }],
      ['HostEndpoint', {}],
    ]);
  });
});

test("what Calico's API server shows once more is counted once", () => {
  const policy = (apiVersion: string, name: string) => ({
    ...custom('GlobalNetworkPolicy', { order: 5 }, apiVersion),
    metadata: { name },
  });
  const { policies } = facts(
    policy('crd.projectcalico.org/v1', 'default.web'),
    policy('crd.projectcalico.org/v1', 'default.cart'),
    policy('projectcalico.org/v3', 'web'),
  );
  expect(policies.flatMap(({ names }) => names)).toEqual(['default.cart', 'web']);
});

describe('workloads', () => {
  const pod = (name: string, metadata: object, status: object = {}) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop', ...metadata },
    spec: { containers: [] },
    status,
  });

  test('pods are grouped by who starts them again', () => {
    const owned = (kind: string, name: string) => ({
      labels: { 'pod-template-hash': '5d4f8' },
      ownerReferences: [{ kind, name, controller: true }],
    });
    const { workloads } = facts(
      pod('web-1', owned('ReplicaSet', 'web-5d4f8')),
      pod('web-2', owned('ReplicaSet', 'web-5d4f8')),
      pod('db-0', owned('StatefulSet', 'db')),
      pod('alone', {}),
      pod('done', {}, { phase: 'Succeeded' }),
    );
    expect(workloads.map(({ kind, name, replicas }) => `${kind} ${name} ${replicas}`)).toEqual([
      'Deployment web 2',
      'StatefulSet db 1',
      'Pod alone 1',
    ]);
  });

  test.each<[object, object, number]>([
    [{ minAvailable: 2 }, {}, 1],
    [{ minAvailable: '100%' }, {}, 0],
    [{ minAvailable: '50%' }, {}, 1],
    [{ maxUnavailable: 0 }, {}, 0],
    [{ maxUnavailable: '10%' }, {}, 1],
    [{}, {}, 2],
    [{ maxUnavailable: 1 }, { disruptionsAllowed: 0 }, 1],
  ])('a budget of %j for three pods with status %j lets %i go', (spec, status, allows) => {
    const { budgets } = facts(
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'web', namespace: 'shop' },
        spec: { replicas: 3, template: { metadata: { labels: { app: 'web' } } } },
      },
      {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: { name: 'web', namespace: 'shop' },
        spec: { ...spec, selector: { matchLabels: { app: 'web' } } },
        status,
      },
    );
    expect(budgets).toMatchObject([{ pods: 3, allows }]);
  });
});

test('objects of any shape are borne', () => {
  const shapes = ['', 7, [], {}, { spec: [] }, { spec: { template: { spec: { containers: 'x' } } } }];
  for (const kind of [
    'Node',
    'Pod',
    'DaemonSet',
    'IPPool',
    'ConfigMap',
    'PodDisruptionBudget',
    'NetworkPolicy',
    'Installation',
  ])
    for (const shape of shapes) {
      const object = typeof shape === 'object' ? shape : { spec: shape, status: shape, data: shape };
      expect(() => facts({ apiVersion: 'v1', kind, metadata: { name: 'a' }, ...object })).not.toThrow();
    }
});
