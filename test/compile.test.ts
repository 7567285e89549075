import { describe, expect, test } from 'vitest';
import { compile, print } from '../src/compile';
import { memorySources } from '../src/spec/sources/memory-sources';

const spec = (sections: string) => `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: lab}
spec:
  kubernetes: {apiServer: {host: 10.0.10.10}}
  pods: {cidrs: [10.244.0.0/16]}
  cni: {cilium: {}}
${sections}`;
const policy = (name: string, more = '') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}${more}}
`;
const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';

/** What a user is told: code, file, line, and the other places. */
function told(texts: Record<string, string>) {
  const { findings, network } = compile('specs/lab.yaml', memorySources(texts));
  const line = (place?: { source: { path: string; text: string }; start: number }) =>
    place && `${place.source.path}:${place.source.text.slice(0, place.start).split('\n').length}`;
  const list = findings.map(({ code, severity, place, related = [] }) =>
    [code, severity, line(place), ...related.map((one) => line(one.place))].filter(Boolean).join(' '),
  );
  return { list, network };
}

describe('a compile', () => {
  test('gives a network for a good spec, and its files', () => {
    const { list, network } = told({ 'specs/lab.yaml': spec('') });
    expect(list).toEqual([]);
    const paths = network ? print(network).map(({ path }) => path) : [];
    expect(paths).toContain('cni/70-cni-agent.yaml');
    expect(new Set(paths).size).toBe(paths.length);
  });

  test.each(['a', 'cilium', 'z'])('takes a Gateway named %s, wherever that sorts beside its class', (name) => {
    const gateways = `  loadBalancer: {implementation: cilium, class: io.cilium/l2-announcer, pools: [{name: lan, addresses: [10.0.10.200/29]}], layer2: {interfaces: [eth0]}}
  gateways:
    gatewayAPI:
      enabled: true
      gateways: [{name: ${name}, namespace: kube-system, listeners: [{name: http, protocol: HTTP, port: 80}]}]
`;
    const { network } = told({ 'specs/lab.yaml': spec(gateways) });
    expect(network?.manifests.map(({ object }) => object.kind)).toContain('Gateway');
  });

  test('shows both places of what cannot both be', () => {
    expect(told({ 'specs/lab.yaml': spec('  services: {cidrs: [10.244.128.0/17]}\n') }).list).toEqual([
      'FL-CIDR-107 error specs/lab.yaml:8 specs/lab.yaml:6',
    ]);
  });

  test('tells everything at once: checks, components and policies', () => {
    const sections = `  services: {cidrs: [10.244.128.0/17]}
  policies: {files: [policies/*.yaml]}
  routing: {mode: native, nativeCIDRs: [10.0.0.0/8, 11.0.0.0/8]}
`;
    const { list, network } = told({
      'specs/lab.yaml': spec(sections),
      'specs/policies/a.yaml': policy('a', ', policyTypes: [Ingres]'),
    });
    expect(network).toBeUndefined();
    expect(list).toEqual([
      'FL-CIDR-107 error specs/lab.yaml:8 specs/lab.yaml:6',
      expect.stringMatching(/^FL-POL-\d+ error specs\/policies\/a.yaml:4$/),
      'FL-CNI-004 error specs/lab.yaml:10',
    ]);
  });

  test('says where a pattern stands that names no file', () => {
    expect(told({ 'specs/lab.yaml': spec('  policies:\n    files: [policies/*.yaml]\n') }).list).toEqual([
      'FL-SRC-008 warning specs/lab.yaml:9',
    ]);
    expect(told({ 'specs/lab.yaml': spec('  policies:\n    files: [policies/a.yaml]\n') }).list).toEqual([
      expect.stringMatching(/^FL-SRC-\d+ error specs\/lab.yaml:9$/),
    ]);
  });

  test('finds policies relative to the file that names them', () => {
    const base = 'apiVersion: fairlead.dev/v1alpha1\nkind: ClusterNetwork\nspec: {policies: {files: [own/*.yaml]}}\n';
    const { list, network } = told({
      'specs/lab.yaml': spec('  extends: [../bases/common.yaml]\n  policies: {workloads: [running.yaml]}\n'),
      'bases/common.yaml': base,
      'bases/own/a.yaml': policy('a'),
      'specs/running.yaml': namespace,
    });
    expect(list).toEqual([]);
    expect(network?.manifests.map(({ object }) => object.kind)).toContain('NetworkPolicy');
  });

  test('holds the order: a policy in a namespace that nobody keeps', () => {
    const texts = { 'specs/lab.yaml': spec('  policies: {files: [a.yaml]}\n'), 'specs/a.yaml': policy('a') };
    expect(told(texts).list).toEqual(['FL-SYNC-001 error specs/a.yaml:3']);
  });

  test('a namespace in which something runs is there', () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop, labels: {app: web}}\n' +
      'spec: {containers: [{name: web, image: web}]}\n';
    const texts = {
      'specs/lab.yaml': spec('  policies: {files: [a.yaml], workloads: [running.yaml]}\n'),
      'specs/a.yaml': policy('a'),
    };
    expect(told({ ...texts, 'specs/running.yaml': pod }).list).toEqual([]);
    const elsewhere = pod.replace('shop', 'shpo');
    expect(told({ ...texts, 'specs/running.yaml': elsewhere }).list).toContain('FL-SYNC-001 error specs/a.yaml:3');
  });

  test('passes a policy through unchanged', () => {
    const { network } = told({
      'specs/lab.yaml': spec('  policies: {files: [a.yaml], workloads: [running.yaml]}\n'),
      'specs/a.yaml': policy('a', ', ingress: [{from: [{podSelector: {}}]}], policyTypes: [Ingress]'),
      'specs/running.yaml': namespace,
    });
    const text = network && print(network).find(({ path }) => path === 'network/90-isolate.yaml')?.text;
    expect(text?.slice(text.indexOf('spec:'))).toBe(`spec:
  podSelector:
    matchLabels:
      app: web
  ingress:
    - from:
        - podSelector: {}
  policyTypes:
    - Ingress
`);
  });
});
