import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from './run-cli';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-'));
  mkdirSync(join(folder, '.git'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Checks a spec as a user does, with files beside it. */
function check(text: string, files: Readonly<Record<string, string>> = {}, more: readonly string[] = []) {
  for (const [name, content] of Object.entries({ ...files, 'spec.yaml': text })) {
    writeFileSync(join(folder, name), content);
  }
  return runCli(['check', 'spec.yaml', ...more], { cwd: folder, toolbox: openToolbox(folder) });
}

/** The words of `text` that the frame of a finding underlines. */
function underlined(stderr: string, code: string, text: string): string | undefined {
  const frame = new RegExp(`^error\\[${code}\\].*\\n *--> spec\\.yaml:(\\d+):(\\d+)\\n.*\\n.*\\n *\\| *(\\^+)`, 'm');
  const [, line, column, carets = ''] = frame.exec(stderr) ?? [];
  return text.split('\n')[Number(line) - 1]?.slice(Number(column) - 1, Number(column) - 1 + carets.length);
}

/** A good spec; each line of `sections` takes the place of the one with its key. */
function spec(sections: Readonly<Record<string, string>> = {}, name = 'fra1'): string {
  const all = {
    kubernetes: '{ apiServer: { host: 10.0.10.10 } }',
    pods: '{ cidrs: [10.244.0.0/16] }',
    cni: '{ cilium: {} }',
    ...sections,
  };
  const lines = Object.entries(all).map(([key, value]) => `  ${key}: ${value}\n`);
  return `apiVersion: fairlead.dev/v1alpha1\nkind: ClusterNetwork\nmetadata: { name: ${name} }\nspec:\n${lines.join('')}`;
}

test('a spec without them is good', async () => expect(await check(spec())).toMatchObject({ code: 0 }));

const egress = '{ implementation: cilium }';
const policy = (more: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: p, namespace: default }\nspec:\n  podSelector: {}\n${more}`;
const pool = (addresses: string) => `{ implementation: cilium, pools: [{ name: lan, addresses: ["${addresses}"] }] }`;

/** The code, and the words of the spec that the frame underlines. */
const mistakes: readonly [name: string, text: string, code: string, words: string][] = [
  ['a routing mode that is misspelt', spec({ routing: '{ mode: natve }' }), 'FL-SPEC-007', 'natve'],
  ['a pod range of /33', spec({ pods: '{ cidrs: [10.0.0.0/33] }' }), 'FL-CIDR-002', '10.0.0.0/33'],
  ['a key that is misspelt', spec({ services: '{ proxxy: cni }' }), 'FL-SPEC-005', 'proxxy'],
  [
    'a key of cilium-config that is misspelt',
    spec({ cni: '{ cilium: { config: { enable-sctpp: "true" } } }' }),
    'FL-CNI-002',
    '"true"',
  ],
  [
    'a way of giving addresses that is misspelt',
    spec({ pods: '{ ipam: cluster-poool, cidrs: [10.244.0.0/16] }' }),
    'FL-SPEC-007',
    'cluster-poool',
  ],
  ['cluster 300 of a mesh', spec({ mesh: '{ clusterId: 300 }' }), 'FL-MESH-106', '300'],
  ['a tunnel on port 70000', spec({ routing: '{ tunnelPort: 70000 }' }), 'FL-SPEC-010', '70000'],
  ['an MTU of -5', spec({ nodes: '{ mtu: -5 }' }), 'FL-SPEC-010', '-5'],
  ['DSR over VXLAN', spec({ services: '{ loadBalancing: { mode: dsr, dispatch: opt } }' }), 'FL-SVC-103', 'opt'],
  [
    'pod ranges that overlap',
    spec({ pods: '{ cidrs: [10.244.0.0/16, 10.244.128.0/17] }' }),
    'FL-CIDR-107',
    '10.244.128.0/17',
  ],
  ['a mask shorter than the range', spec({ pods: '{ cidrs: [10.244.0.0/26] }' }), 'FL-CIDR-104', '10.244.0.0/26'],
  [
    'egress gateways beside kube-proxy',
    spec({ services: '{ proxy: kube-proxy }', egress, nodes: '{ groups: [{ name: edge, selector: {} }] }' }),
    'FL-SVC-102',
    egress,
  ],
  ['a cluster in capitals', spec({}, 'FRA1'), 'FL-SPEC-009', 'FRA1'],
  ['a pool of /33', spec({ loadBalancer: pool('10.0.10.0/33') }), 'FL-CIDR-003', '"10.0.10.0/33"'],
  [
    'a pool that is not aligned',
    spec({ loadBalancer: pool('192.168.100.200/28') }),
    'FL-CIDR-003',
    '"192.168.100.200/28"',
  ],
  [
    'a pool that ends before it begins',
    spec({ loadBalancer: pool('10.0.10.9-10.0.10.1') }),
    'FL-CIDR-003',
    '"10.0.10.9-10.0.10.1"',
  ],
];

describe('what other tools let pass is refused with a frame', () => {
  test.each(mistakes)('%s', async (_, text, rule, words) => {
    const { code, stderr } = await check(text);
    expect([code, underlined(stderr, rule, text)]).toEqual([1, words]);
  });

  test.each<[string, string, string]>([
    ['a type that is misspelt', '  policyTypes: [Ingres]\n', 'FL-POL-104'],
    ['a range of /33', '  egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/33 } }] }]\n', 'FL-POL-108'],
    ['a protocol that is none', '  ingress: [{ ports: [{ port: 80, protocol: TCPP }] }]\n', 'FL-POL-104'],
    ['port 99999', '  ingress: [{ ports: [{ port: 99999 }] }]\n', 'FL-POL-104'],
  ])('a NetworkPolicy with %s', async (_, more, rule) => {
    const { code, stderr } = await check(spec({ policies: '{ files: [p.yaml] }' }), { 'p.yaml': policy(more) });
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`error\\[${rule}\\].*\\n *--> p\\.yaml:\\d+:\\d+[^]*\\^`));
  });
});

test('a spec with thirty mistakes tells thirty, and nothing else', async () => {
  const text = `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: { name: fra1 }
spec:
  kubernetes: { version: 1.34, apiServer: { host: 10.0.10.10, port: 70000 } }       # 2
  nodes: { mtu: -5, count: "3", kernel: "6.8.1", nterface: eth0 }                    # 4
  pods: { cidrs: [10.244.0.0/16], nodeMaskSize: { ipv4: 33 } }                       # 1
  services: { loadBalancing: { mode: dsr, dispatch: opt, maglevTableSize: 251 } }    # 2
  routing: { protocol: vxlan, tunnelPort: 99999 }                                    # 1
  cni:
    cilium:
      logLevel: loud                                                                 # 1
      apiClient: { qps: 0, burst: 10 }                                               # 1
      agent: { updateStrategy: { type: Sometimes } }                                 # 1
      config:
        tunnel: vxlan                                                                # 1
        routing-mode: native                                                         # 1
        enable-sctp: "yes"                                                           # 1
        node-port-range: "32767,30000"                                               # 1
  encryption: { type: wiregard }                                                     # 1
  runtimeSecurity: { tetragon: { logLevel: none } }                                  # 1
  loadBalancer:
    implementation: cilium
    pools: [{ name: lan, addresses: [10.0.10.32/28] }, { name: lan, addresses: [10.0.11.0/28] }] # 1
    layer2: { nodes: edge, leaseRenewDeadlineSeconds: 20 }                           # 3
  bgp:
    localASN: 64512
    peers: [{ name: tor, address: 10.0.10.1, asn: 64500, holdTimeSeconds: 9 }]       # 1
    advertise: [{ services: [loadBalancerIP] }, {}]                                  # 2
  gateways: { gatewayAPI: { enabled: maybe } }                                       # 1
  bandwidth: { congestionControl: bbrr }                                             # 1
  observability: { flows: { ui: true }, tracing: true }                              # 2
`;
  const { code, stdout } = await check(text, {}, ['-o', 'json']);
  const { findings }: { findings: readonly { line: number; severity: string }[] } = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(findings).toHaveLength(30);
  // Each line tells in a comment how many it has.
  const counted = text.split('\n').flatMap((line) => Number(/# (\d+)$/.exec(line)?.[1] ?? 0));
  const found = counted.map((_, index) => findings.filter(({ line }) => line === index + 1).length);
  expect(found).toEqual(counted);
});
