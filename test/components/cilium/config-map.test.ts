import { expect, test } from 'vitest';
import { ciliumConfig } from '../../../src/components/cilium/config-map';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { modelOf } from '../../support/model-of';

const pods = { cidrs: ['10.244.0.0/16'] };
const config = (spec: object, name?: string) =>
  ciliumConfig(ciliumSettings(modelOf({ pods, ...spec }, name))).data ?? {};

/** The keys that differ from the plainest cluster's; undefined where a key is gone. */
function changed(spec: object, name?: string): Record<string, string | undefined> {
  const plain = config({});
  const other = config(spec, name);
  const keys = [...new Set([...Object.keys(plain), ...Object.keys(other)])].filter((key) => plain[key] !== other[key]);
  return Object.fromEntries(keys.map((key) => [key, other[key]]));
}

const nativeRange = 'ipv4-native-routing-cidr';
const noneByDefault = { 'default-lb-service-ipam': 'none' };

test.each<[string, object, Record<string, string | undefined>]>([
  [
    'kube-proxy stays',
    { services: { proxy: 'kube-proxy' } },
    {
      'kube-proxy-replacement': 'false',
      'kube-proxy-replacement-healthz-bind-address': undefined,
    },
  ],
  [
    'nothing is masqueraded',
    { routing: { masquerade: 'none' } },
    {
      'enable-ipv4-masquerade': 'false',
      'enable-ipv6-masquerade': 'false',
    },
  ],
  ['bpf masquerades', { routing: { masquerade: 'bpf' } }, { 'enable-bpf-masquerade': 'true' }],
  [
    'egress gateways bring bpf with them',
    { egress: { implementation: 'cilium' } },
    {
      'enable-egress-gateway': 'true',
      'enable-bpf-masquerade': 'true',
    },
  ],
  [
    'a tunnel has a port',
    { routing: { protocol: 'geneve', tunnelPort: 6082 } },
    {
      'tunnel-protocol': 'geneve',
      'tunnel-port': '6082',
    },
  ],
  [
    'native routing takes the pod range',
    { routing: { mode: 'native', directNodeRoutes: true } },
    {
      'routing-mode': 'native',
      'auto-direct-node-routes': 'true',
      [nativeRange]: '10.244.0.0/16',
    },
  ],
  [
    'a named native range goes before the pod range',
    { routing: { mode: 'native', nativeCIDRs: ['10.0.0.0/8'] } },
    {
      'routing-mode': 'native',
      [nativeRange]: '10.0.0.0/8',
    },
  ],
  ['a tunnel can have a native range', { routing: { nativeCIDRs: ['10.0.0.0/8'] } }, { [nativeRange]: '10.0.0.0/8' }],
  [
    'several pod ranges stand in one key',
    { pods: { cidrs: ['10.1.0.0/16', '10.2.0.0/16'] } },
    {
      'cluster-pool-ipv4-cidr': '10.1.0.0/16 10.2.0.0/16',
    },
  ],
  [
    'Kubernetes divides the ranges',
    { pods: { ...pods, ipam: 'kubernetes' } },
    {
      ipam: 'kubernetes',
      'cluster-pool-ipv4-cidr': undefined,
      'cluster-pool-ipv4-mask-size': undefined,
    },
  ],
  [
    'IPv6 alone moves every listener to IPv6',
    { pods: { cidrs: ['fd00:10:244::/104'], nodeMaskSize: { ipv6: 112 } } },
    {
      'enable-ipv4': 'false',
      'enable-ipv6': 'true',
      'operator-api-serve-addr': '[::1]:9234',
      'hubble-prefer-ipv6': 'true',
      'cluster-pool-ipv4-cidr': undefined,
      'cluster-pool-ipv4-mask-size': undefined,
      'cluster-pool-ipv6-cidr': 'fd00:10:244::/104',
      'cluster-pool-ipv6-mask-size': '112',
    },
  ],
  [
    'WireGuard leaves the nodes alone unless asked',
    { encryption: { type: 'wireguard' } },
    {
      'enable-wireguard': 'true',
      'wireguard-persistent-keepalive': '0s',
    },
  ],
  [
    'pod bandwidth without bbr',
    { bandwidth: {} },
    {
      'enable-bandwidth-manager': 'true',
      'enable-bbr': 'false',
      'enable-bbr-hostns-only': 'false',
    },
  ],
  [
    'replies and backends',
    { services: { loadBalancing: { mode: 'hybrid', algorithm: 'random' } } },
    {
      'bpf-lb-mode': 'hybrid',
      'bpf-lb-algorithm': 'random',
    },
  ],
  [
    'agents tell more',
    { cni: { cilium: { logLevel: 'debug', exclusive: false } } },
    {
      debug: 'true',
      'cni-exclusive': 'false',
    },
  ],
  [
    'agents have metrics without monitors',
    { observability: { metrics: true } },
    {
      'prometheus-serve-addr': ':9962',
      'controller-group-metrics': 'write-cni-file sync-host-ips sync-lb-maps-with-k8s-services',
    },
  ],
  ['kube-vip gives addresses, so Cilium does not', { loadBalancer: { implementation: 'kube-vip' } }, noneByDefault],
  ['a class leaves the unclassed alone', { loadBalancer: { implementation: 'cilium', class: 'a/b' } }, noneByDefault],
  [
    'pools alone announce nothing',
    {
      loadBalancer: { implementation: 'cilium', pools: [{ name: 'a', addresses: ['10.0.0.0/28'] }] },
    },
    {},
  ],
  [
    'only leases off their default are written',
    {
      loadBalancer: { implementation: 'cilium', layer2: { leaseDurationSeconds: 30 } },
    },
    { 'enable-l2-announcements': 'true', 'l2-announcements-lease-duration': '30s' },
  ],
  ['open metrics need metrics', { observability: { flows: { openMetrics: true } } }, {}],
  [
    'a further key is carried over',
    { cni: { cilium: { config: { 'policy-audit-mode': 'true' } } } },
    {
      'policy-audit-mode': 'true',
    },
  ],
  ['a key that is refused stays out', { cni: { cilium: { config: { 'routing-mode': 'native', 'no-such': '' } } } }, {}],
])('%s', (_, spec, expected) => {
  expect(changed(spec)).toEqual(expected);
});

test('without flows nothing of them is left but the switch', () => {
  const kept = Object.keys(config({ observability: { flows: { enabled: false, metrics: ['dns'] } } }));
  expect(kept.filter((key) => key.includes('hubble'))).toEqual(['enable-hubble']);
});

test('a mesh gives the cluster its own name and number, clusterName goes before it', () => {
  const mesh = { clusterId: 7 };
  expect(changed({ mesh }, 'ams1')).toEqual({ 'cluster-name': 'ams1', 'cluster-id': '7' });
  expect(changed({ mesh, cni: { cilium: { clusterName: 'b' } } }, 'ams1')).toEqual({
    'cluster-name': 'b',
    'cluster-id': '7',
  });
});

test('its keys are sorted, the further ones among them', () => {
  const keys = Object.keys(config({ cni: { cilium: { config: { 'api-rate-limit': '' } } } }));
  expect(keys).toContain('api-rate-limit');
  expect(keys).toEqual([...keys].sort());
});
