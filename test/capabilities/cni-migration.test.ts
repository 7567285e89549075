import { describe, expect, test } from 'vitest';
import { print } from '../../src/compile';
import { built, told } from './built';

const beside = {
  kubernetes: { version: '1.34' },
  pods: { cidrs: ['10.245.0.0/16'] },
  services: { proxy: 'kube-proxy' },
  routing: { tunnelPort: 8473 },
  cni: { cilium: { standby: true } },
};
const dual = {
  pods: { cidrs: ['10.244.0.0/16', 'fd00:10:244::/104'] },
  services: { cidrs: ['10.96.0.0/12', 'fd00:10:96::/112'] },
};

describe('two networks side by side', () => {
  test('CM-43 a standby has pods and a tunnel of its own, and what overlaps is refused', () => {
    expect(built(beside).config).toMatchObject({ 'cluster-pool-ipv4-cidr': '10.245.0.0/16', 'tunnel-port': '8473' });
    expect(told({ services: { cidrs: ['10.244.128.0/17'] } })).toEqual(['FL-CIDR-107 error']);
  });

  test('CM-31 a standby enforces no policy yet', () => {
    expect(built(beside).config).toMatchObject({ 'enable-policy': 'never', 'custom-cni-conf': 'true' });
  });

  test('CM-31 policies can be watched before they are enforced', () => {
    const config = { 'policy-audit-mode': 'true' };
    expect(built({ cni: { cilium: { config } } }).config).toMatchObject(config);
  });

  test('CM-07 what a VPC does not carry is refused on EKS', () => {
    const eks = {
      kubernetes: { version: '1.34', distribution: 'eks', apiServer: { host: 'a.eks.amazonaws.com' } },
      pods: {},
    };
    const pools = [{ name: 'lan', addresses: ['10.0.0.200/32'], announce: 'layer2' }];
    expect(told({ ...eks, loadBalancer: { implementation: 'cilium', pools } })).toContain('FL-EKS-105 error');
    expect(told({ ...eks, mesh: { clusterId: 200 } })).toEqual(['FL-EKS-108 error']);
  });

  test('CM-09 a node pool of GKE carries egress gateways beside the CNI of Google, and no settings of Cilium', () => {
    const pool = { matchLabels: { 'cloud.google.com/gke-nodepool': 'egress' } };
    const gke = (group: object) => ({
      kubernetes: { version: '1.34', distribution: 'gke' },
      cni: { external: { name: 'other' } },
      services: { proxy: 'kube-proxy' },
      nodes: { groups: [{ name: 'egress', selector: pool, ...group }] },
      egress: { implementation: 'egressgateway', gateways: [{ name: 'out', nodes: 'egress' }], egressGateway: {} },
    });
    expect(built(gke({})).object('EgressGateway')).toMatchObject({ spec: { nodeSelector: { selector: pool } } });
    expect(told(gke({ cilium: {} }))).toEqual(['FL-EXT-101 error']);
  });

  test('CM-13 pods on AKS take no range of the virtual network, nor one that Azure keeps', () => {
    const aks = (range: string) => ({
      kubernetes: { version: '1.34', distribution: 'aks', apiServer: { host: 'a.azmk8s.io' } },
      nodes: { cidrs: ['10.224.0.0/12'] },
      pods: { cidrs: [range] },
    });
    expect(told(aks('10.244.0.0/16'))).toEqual([]);
    expect(told(aks('10.225.0.0/16'))).toEqual(['FL-CIDR-107 error']);
    expect(told(aks('172.30.0.0/16'))).toEqual(['FL-DST-108 error']);
  });

  test('CM-50 selectors of policies mean the pods of their own cluster', () => {
    expect(built({ mesh: { clusterId: 1 } }).config).toMatchObject({ 'policy-default-local-cluster': 'true' });
  });

  test('CM-50 policies that forget the other clusters are told of, and those that a service mesh makes useless', () => {
    const policy = JSON.stringify({
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumNetworkPolicy',
      metadata: { name: 'web', namespace: 'kube-system' },
      spec: {
        endpointSelector: { matchLabels: { app: 'web' } },
        ingress: [{ fromEndpoints: [{}], toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }] }] }],
      },
    });
    const policies = { files: ['web.yaml'] };
    const mesh = { clusterId: 1, clusters: [{ name: 'ams1', id: 2 }], apiServer: {} };
    const given = { 'web.yaml': policy };
    expect(told({ policies, mesh }, given)).toEqual(['FL-POL-225 warning']);
    expect(told({ policies, cni: { cilium: { serviceMesh: 'istio-ambient' } } }, given)).toEqual([
      'FL-POL-224 warning',
    ]);
    expect(told({ policies, cni: { cilium: { version: '1.19.6' } } }, given)).toEqual([]);
  });

  test('CM-10 the ranges that the network routes by itself are named, and checked', () => {
    expect(built({ routing: { mode: 'native' } }).config).toMatchObject({
      'ipv4-native-routing-cidr': '10.244.0.0/16',
    });
    expect(told({ routing: { mode: 'native', nativeCIDRs: ['10.0.0.0/8', '11.0.0.0/8'] } })).toEqual([
      'FL-CNI-004 error',
    ]);
  });
});

describe('addresses of both families', () => {
  test('CM-42 both families have pools and node ranges; pods and Services must agree', () => {
    expect(built(dual).config).toMatchObject({
      'enable-ipv4': 'true',
      'enable-ipv6': 'true',
      'cluster-pool-ipv6-cidr': 'fd00:10:244::/104',
      'cluster-pool-ipv6-mask-size': '120',
    });
    expect(told({ ...dual, services: { cidrs: ['fd00:10:96::/112'] } })).toEqual(['FL-CIDR-103 error']);
  });

  test('CM-44 policies with IPv6 blocks pass, with impossible ones do not', () => {
    const policy = (except: string) =>
      JSON.stringify({
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'v6', namespace: 'kube-system' },
        spec: {
          podSelector: { matchLabels: { app: 'web' } },
          ingress: [{ from: [{ ipBlock: { cidr: 'fd00:1::/32', except: [except] } }] }],
        },
      });
    const sections = { ...dual, policies: { files: ['v6.yaml'] } };
    expect(built(sections, { 'v6.yaml': policy('fd00:1:2::/48') }).names('NetworkPolicy')).toEqual(['v6']);
    expect(told(sections, { 'v6.yaml': policy('fd00:99::/48') })).toContain('FL-POL-109 error');
  });
});

describe('before and after', () => {
  test('CM-40 one changed field changes one file of configuration and the pods that read it', () => {
    const paths = ['10-foundation', '20-access', '30-configuration', '70-cni-agent'].map((one) => `cni/${one}.yaml`);
    const [before, after] = [built({}), built({ bandwidth: {}, routing: { masquerade: 'bpf' } })];
    const changed = paths.filter((path) => before.file(path) !== after.file(path));
    expect(changed).toEqual(['cni/30-configuration.yaml', 'cni/70-cni-agent.yaml']);
  });

  test('CM-25 the spec from before gives the files from before, whole', () => {
    const files = (sections: object) => print(built(sections).network);
    const before = files({ encryption: { type: 'wireguard' } });
    expect(files({})).not.toEqual(before);
    expect(files({ encryption: { type: 'wireguard' } })).toEqual(before);
  });

  test('CM-41 the guide to the first start names its commands', () => {
    const guide = built({ delivery: { argocd: { repoURL: 'https://git.example/net.git' } } }).file(
      'bootstrap/README.md',
    );
    expect(guide).toContain('kubectl apply --server-side');
  });

  test('CM-46 sockets of pods are left to a mesh with sidecars, and its CNI stays', () => {
    const gateways = { gatewayAPI: { enabled: true } };
    const { config } = built({ cni: { cilium: { exclusive: false } }, gateways });
    expect(config).toMatchObject({ 'cni-exclusive': 'false', 'bpf-lb-sock-hostns-only': 'true' });
  });
});
