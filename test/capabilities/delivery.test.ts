import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { built, told } from './built';

const argocd = { repoURL: 'https://git.example/net.git' };
const pool = (announce: string) => ({
  implementation: 'cilium',
  pools: [{ name: 'lan', addresses: ['10.0.10.200-10.0.10.220'], announce }],
});
const peer = { name: 'tor-a', address: '10.0.10.1', asn: 64500 };
const exposed = { matchLabels: { exposure: 'public' } };
const bgp = (more: object = {}, ofPeer: object = {}) => ({
  localASN: 64512,
  peers: [{ ...peer, ...ofPeer }],
  advertise: [{ services: ['loadBalancerIP'], selector: exposed, ...more }],
});

describe('bootstrap and GitOps', () => {
  test('IF-01 Talos starts without a CNI and kube-proxy, and applies the network by itself', () => {
    const { file } = built({ kubernetes: { version: '1.34', distribution: 'talos' } });
    const { cluster } = parse(file('bootstrap/talos/machine-config-patch.yaml'));
    expect(cluster.network.cni).toEqual({ name: 'none' });
    expect(cluster.proxy).toEqual({ disabled: true });
    expect(cluster.inlineManifests.map(({ name }: { name: string }) => name)).toContain('fairlead-cni-agent');
  });

  test('IF-03 Applications come in waves, and every object in the wave of its stage', () => {
    const { file } = built({ delivery: { argocd } });
    const [project, ...applications] = parseAllDocuments(file('argocd/applications.yaml')).map((one) => one.toJS());
    expect(project.kind).toBe('AppProject');
    const waves = applications.map(({ metadata }) => [
      metadata.name,
      Number(metadata.annotations['argocd.argoproj.io/sync-wave']),
    ]);
    expect(waves.map(([name]) => name)).toEqual(['lab-cni', 'lab-network', 'lab-operations']);
    expect(waves.map(([, wave]) => wave)).toEqual(waves.map(([, wave]) => wave).toSorted((a, b) => a - b));
    expect(file('cni/70-cni-agent.yaml')).toMatch(/sync-wave: "-?\d+"/);
  });

  test('IF-76 the same spec gives the same bytes, and Argo CD brings them from git', () => {
    const files = () => {
      const { file } = built({ delivery: { argocd } });
      return ['argocd/applications.yaml', 'cni/30-configuration.yaml', 'cni/70-cni-agent.yaml'].map(file);
    };
    expect(files()).toEqual(files());
    expect(files()[0]).toContain(argocd.repoURL);
  });

  test('IF-77 what is changed by hand is undone where the spec says so', () => {
    const healed = (more: object) =>
      parseAllDocuments(built({ delivery: { argocd: { ...argocd, ...more } } }).file('argocd/applications.yaml'))
        .map((one) => one.toJS())
        .filter(({ kind, spec }) => kind === 'Application' && spec.syncPolicy.automated.selfHeal)
        .map(({ metadata }) => metadata.name);
    expect(healed({})).toEqual(['lab-network', 'lab-operations']);
    expect(healed({ selfHeal: true })).toEqual(['lab-cni', 'lab-network', 'lab-operations']);
  });

  test('IF-05 a password in a spec is refused, a reference to a Secret is taken', () => {
    const withPassword = { bgp: bgp({}, { password: 'hunter2' }), loadBalancer: pool('bgp') };
    expect(told(withPassword)).toContain('FL-SPEC-011 error');
    const { object } = built({ bgp: bgp({}, { passwordSecret: 'bgp-tor-a' }), loadBalancer: pool('bgp') });
    expect(object('CiliumBGPPeerConfig')).toMatchObject({ spec: { authSecretRef: 'bgp-tor-a' } });
  });
});

describe('several clusters', () => {
  const base = `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: base}
spec: {delivery: {argocd: {repoURL: "${argocd.repoURL}"}}}
`;

  test('IF-20 IF-39 IF-57 each has its spec over a common base, and its own destination in Argo CD', () => {
    const site = (destination: string) =>
      built({ extends: ['base.yaml'], delivery: { argocd: { destination } } }, { 'base.yaml': base }).file(
        'argocd/applications.yaml',
      );
    expect(site('fra1')).toContain('name: fra1');
    expect(site('fra1')).toContain(argocd.repoURL);
    expect(site('eks')).toBe(site('fra1').replaceAll('name: fra1', 'name: eks'));
  });

  test('IF-38 the same sections are told to Cilium or to Antrea', () => {
    const sections = { encryption: { type: 'wireguard' }, services: { cidrs: ['10.96.0.0/16'] } };
    expect(built(sections).config).toMatchObject({ 'enable-wireguard': 'true' });
    const { object } = built({ ...sections, cni: { antrea: {} } });
    expect(JSON.stringify(object('ConfigMap', 'antrea-config'))).toContain('trafficEncryptionMode: wireGuard');
  });

  test('IF-60 Services of a mesh may be global, found through an API server for other clusters', () => {
    const { config, names } = built({
      mesh: { clusterId: 1, clusters: [{ name: 'lon1', id: 2, addresses: ['10.0.20.200'] }], apiServer: {} },
      loadBalancer: pool('layer2'),
    });
    expect(config).toMatchObject({ 'cluster-id': '1', 'clustermesh-default-global-namespace': 'true' });
    expect(names('Deployment')).toContain('clustermesh-apiserver');
  });
});

describe('checks before a merge', () => {
  test('IF-23 IF-53 what an API server would refuse is refused at once, with its file and line', () => {
    const policy = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'web', namespace: 'shop' },
      spec: { podSelectors: {} },
    };
    const files = { 'policies.yaml': JSON.stringify(policy) };
    expect(told({ policies: { files: ['policies.yaml'] } }, files)).toEqual(
      expect.arrayContaining(['FL-POL-101 error', 'FL-POL-103 error']),
    );
  });
});
