import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../../../src/components/cilium/rules/check-config';
import { keyForms } from '../../../../src/components/cilium/rules/key-forms';
import { ciliumSettings } from '../../../../src/components/cilium/settings';
import { ciliumVersions } from '../../../../src/versions/cilium';
import { ciliumKeyTypes } from '../../../../src/versions/cilium-key-types';
import { modelOf } from '../../../support/model-of';

type Config = Readonly<Record<string, string>>;

const both = { pods: { cidrs: ['10.244.0.0/16', 'fd00::/104'] } };
const native = { routing: { mode: 'native', masquerade: 'bpf' } };
const kubeProxy = { services: { proxy: 'kube-proxy' } };
const dsr = (dispatch: string) => ({ services: { loadBalancing: { mode: 'dsr', dispatch } } });
const wireguard = { encryption: { type: 'wireguard', nodes: true } };
const gatewayApi = { gateways: { gatewayAPI: { enabled: true } } };
const noFlows = { observability: { flows: { enabled: false } } };
const vtep = {
  'enable-vtep': 'true',
  'vtep-mask': '255.255.255.0',
  'vtep-endpoint': '192.0.2.1',
  'vtep-cidr': '198.51.100.0/24',
  'vtep-mac': '82:36:4c:98:2e:56',
};
const strict = { 'enable-encryption-strict-mode-egress': 'true', 'encryption-strict-egress-cidr': '10.244.0.0/16' };
const remote = { 'encryption-strict-egress-allow-remote-node-identities': 'true' };

function told(config: Config, sections: object = {}, version = '1.20.0'): string[] {
  const model = modelOf({ pods: { cidrs: ['10.244.0.0/16'] }, cni: { cilium: { version, config } }, ...sections });
  return checkConfig(ciliumSettings(model)).map(({ code, path }) => `${code} ${path?.split('/').at(-1)}`);
}

describe('a key is told of where it does not go with the rest', () => {
  test.each<[string, Config, object, string]>([
    ['node ports beside kube-proxy', { 'node-port-range': '30000,32767' }, kubeProxy, 'FL-CIL-004 node-port-range'],
    ['IPIP marks with Geneve', { 'bpf-lb-ipip-sock-mark': 'true' }, native, 'FL-CIL-003 bpf-lb-ipip-sock-mark'],
    [
      'a seed without Maglev',
      { 'bpf-lb-maglev-hash-seed': 'AAAAAAAAAAAAAAAA' },
      {},
      'FL-CIL-004 bpf-lb-maglev-hash-seed',
    ],
    ['an underlay without its family', { 'underlay-protocol': 'ipv6' }, {}, 'FL-CIL-003 underlay-protocol'],
    ['neighbour discovery without a device', { 'enable-ipv6-ndp': 'true' }, both, 'FL-CIL-003 enable-ipv6-ndp'],
    ['a router address without its family', { 'local-router-ipv6': 'fd00::1' }, native, 'FL-CIL-003 local-router-ipv6'],
    ['VTEPs over Geneve', vtep, { routing: { protocol: 'geneve' } }, 'FL-CIL-003 enable-vtep'],
    [
      'policies that nobody calls valid, with Argo CD',
      { 'validate-network-policy': 'false' },
      { delivery: { argocd: { repoURL: 'https://git.example/net.git' } } },
      'FL-CIL-006 validate-network-policy',
    ],
    ['a VTEP that is not enabled', { 'vtep-mask': '255.255.255.0' }, {}, 'FL-CIL-004 vtep-mask'],
    [
      'a range of strict encryption alone',
      { 'encryption-strict-egress-cidr': '10.0.0.0/8' },
      wireguard,
      'FL-CIL-004 encryption-strict-egress-cidr',
    ],
    [
      'strict encryption beside IPv6',
      { ...strict, ...remote },
      { ...both, ...wireguard },
      'FL-CIL-006 enable-encryption-strict-mode-egress',
    ],
    [
      'nodes left out of no encryption',
      { 'node-encryption-opt-out-labels': 'a' },
      {},
      'FL-CIL-004 node-encryption-opt-out-labels',
    ],
    ['ztunnel', { 'enable-ztunnel': 'true' }, {}, 'FL-CIL-005 enable-ztunnel'],
    ['an etcd', { kvstore: 'etcd' }, {}, 'FL-CIL-005 kvstore'],
    [
      'a kind of policies that is off',
      { 'enable-cilium-network-policy': 'false' },
      {},
      'FL-CIL-006 enable-cilium-network-policy',
    ],
    ['a queue of no flows', { 'hubble-event-queue-size': '100' }, noFlows, 'FL-CIL-004 hubble-event-queue-size'],
    ['an export without a file', { 'hubble-export-allowlist': '{}' }, {}, 'FL-CIL-004 hubble-export-allowlist'],
    [
      'a file of metrics',
      { 'hubble-dynamic-metrics-config-path': '/x' },
      {},
      'FL-CIL-005 hubble-dynamic-metrics-config-path',
    ],
    [
      'TLS of the operator',
      { 'operator-prometheus-enable-tls': 'true' },
      {},
      'FL-CIL-005 operator-prometheus-enable-tls',
    ],
    [
      'a rate without a burst',
      { 'bpf-events-default-rate-limit': '5' },
      {},
      'FL-CIL-003 bpf-events-default-rate-limit',
    ],
    [
      'a burst without a rate',
      { 'bpf-events-default-burst-limit': '5' },
      {},
      'FL-CIL-003 bpf-events-default-burst-limit',
    ],
    [
      'maps of each CPU without a ratio',
      { 'bpf-distributed-lru': 'true', 'bpf-map-dynamic-size-ratio': '0' },
      {},
      'FL-CIL-003 bpf-distributed-lru',
    ],
    ['ports of the proxy the wrong way round', { 'proxy-portrange-max': '9000' }, {}, 'FL-CIL-003 proxy-portrange-max'],
    [
      'egress gateways over IPv6',
      { 'underlay-protocol': 'ipv6' },
      {
        ...both,
        nodes: { groups: [{ name: 'a', selector: {} }] },
        egress: { implementation: 'cilium', gateways: [], policies: [] },
      },
      'FL-CIL-002 underlay-protocol',
    ],
  ])('%s', (_, config, sections, expected) => {
    expect(told(config, sections)).toContain(expected);
  });
});

describe('nothing is told of keys that go with the rest', () => {
  test.each<[string, Config, object]>([
    ['policies that nobody calls valid, without Argo CD', { 'validate-network-policy': 'false' }, {}],
    [
      'DSR by annotation through Geneve',
      { 'bpf-lb-mode-annotation': 'true' },
      { services: { loadBalancing: { dispatch: 'geneve' } }, routing: { protocol: 'geneve' } },
    ],
    ['DSR by annotation without a tunnel', { 'bpf-lb-mode-annotation': 'true' }, native],
    ['defaults written out', { 'bpf-lb-mode-annotation': 'false', 'install-iptables-rules': 'true' }, kubeProxy],
    ['sources of IPIP', { 'bpf-lb-rss-ipv4-src-cidr': '192.0.2.0/24' }, { ...native, ...dsr('ipip') }],
    ['NAT64 with both families', { 'bpf-lb-nat46x64': 'true', 'enable-nat46x64-gateway': 'true' }, both],
    ['no connection tracking', { 'install-no-conntrack-iptables-rules': 'true' }, native],
    ['two devices without DSR', { devices: 'eth0 eth1' }, native],
    ['layer 7 load balancing', { 'loadbalancer-l7': 'envoy', 'loadbalancer-l7-ports': '80' }, gatewayApi],
    ['masquerading of remote nodes', { 'enable-remote-node-masquerade': 'true' }, native],
    [
      'an agent of masquerading with its file',
      { 'enable-ip-masq-agent': 'true', 'ip-masq-agent-config-path': '/var/run/cilium/m' },
      native,
    ],
    ['a proxy in BPF beside kube-proxy', { 'install-iptables-rules': 'false', 'enable-bpf-tproxy': 'true' }, kubeProxy],
    ['a router address', { 'local-router-ipv4': '10.0.0.1' }, native],
    ['routing in BPF', { 'fib-table-id-annotation': 'true' }, native],
    ['one VTEP', vtep, {}],
    ['strict encryption', { ...strict, ...remote }, wireguard],
    [
      'strict ingress with native routing',
      { 'enable-encryption-strict-mode-ingress': 'true' },
      { ...wireguard, ...native },
    ],
    ['slices of endpoints', { 'enable-cilium-endpoint-slice': 'true', 'disable-endpoint-crd': 'true' }, {}],
    ['headers to keep', { 'hubble-redact-enabled': 'true', 'hubble-redact-http-headers-allow': 'a' }, {}],
    ['an export', { 'hubble-export-file-path': '/var/run/cilium/flows', 'hubble-export-denylist': '{}' }, {}],
    ['rate and burst', { 'bpf-events-default-rate-limit': '5', 'bpf-events-default-burst-limit': '9' }, {}],
    ['pods by their addresses', { 'policy-cidr-match-mode': 'nodes,pods' }, {}],
    ['ports of the proxy', { 'proxy-portrange-min': '8000', 'proxy-portrange-max': '9000' }, {}],
  ])('%s', (_, config, sections) => {
    expect(told(config, sections)).toEqual([]);
  });
});

test('what 1.20 no longer refuses is refused before', () => {
  const cases: readonly [Config, object][] = [
    [{ 'install-iptables-rules': 'false', 'enable-bpf-tproxy': 'true' }, kubeProxy],
    [{ 'local-router-ipv4': '10.0.0.1' }, native],
    [{ 'enable-encryption-strict-mode-ingress': 'true' }, { ...wireguard, ...native }],
    [{ 'enable-cilium-endpoint-slice': 'true', 'disable-endpoint-crd': 'true' }, {}],
    [{ 'policy-cidr-match-mode': 'nodes,pods' }, {}],
  ];
  for (const [config, sections] of cases) expect(told(config, sections, '1.19.6')).toHaveLength(1);
});

describe('a value is of the type of its flag', () => {
  test.each<[string, string, boolean]>([
    ['enable-sctp', 'yes', false],
    ['enable-sctp', '', false],
    ['enable-sctp', 'T', true],
    ['bpf-policy-map-max', '16k', false],
    ['bpf-policy-map-max', '16384', true],
    ['http-idle-timeout', '-1', false],
    ['operator-k8s-client-qps', 'fast', false],
    ['operator-k8s-client-qps', '0.5', true],
    ['conntrack-gc-interval', '30', false],
    ['conntrack-gc-interval', '1m30s', true],
    ['conntrack-gc-interval', '0', true],
    ['node-port-range', '30000-32767', false],
    ['node-port-range', '30000,32767,33000', false],
    ['bpf-ct-global-tcp-max', '512', false],
    ['bpf-map-dynamic-size-ratio', '1.5', false],
    ['hubble-event-buffer-capacity', '4096', false],
    ['hubble-event-buffer-capacity', '4095', true],
    ['allow-localhost', 'never', false],
    ['policy-cidr-match-mode', 'nodes pods', true],
    ['policy-cidr-match-mode', 'nodes,hosts', false],
    ['policy-cidr-match-mode', '', true],
    ['vtep-mac', 'x', false],
    ['ipv6-cluster-alloc-cidr', 'fd00::/48', false],
    ['container-ip-local-reserved-ports', '8472,30000-32767', true],
    ['container-ip-local-reserved-ports', 'all', false],
    ['labels', 'k8s:app', true],
  ])('%s: "%s" fits: %s', (key, value, fits) => {
    expect(told({ [key]: value }).includes(`FL-CIL-001 ${key}`)).toBe(!fits);
  });
});

test('every key whose type or form is known, is a key of some version', () => {
  const known = new Set(Object.values(ciliumVersions).flatMap(({ keys }) => [...keys]));
  expect([...ciliumKeyTypes.keys(), ...Object.keys(keyForms)].filter((key) => !known.has(key))).toEqual([]);
});

test('older names of keys that the spec decides are refused with the field', () => {
  const model = modelOf({ cni: { cilium: { version: '1.19.6', config: { 'node-port-mode': 'dsr' } } } });
  expect(checkConfig(ciliumSettings(model))).toMatchObject([
    { code: 'FL-CNI-001', help: 'set `services.loadBalancing.mode` and remove `node-port-mode`' },
  ]);
});
