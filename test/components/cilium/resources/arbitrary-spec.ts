import fc from 'fast-check';

/** Specs with everything that becomes a resource of Cilium, good and bad. */

const selector = fc.record(
  {
    matchLabels: fc.dictionary(fc.constantFrom('exposure', 'team', 'rack'), fc.constantFrom('a', 'b', 'c'), {
      maxKeys: 2,
    }),
    matchExpressions: fc.array(
      fc.oneof(
        fc.record({
          key: fc.constantFrom('exposure', 'team'),
          operator: fc.constantFrom('In', 'NotIn'),
          values: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
        }),
        fc.record({ key: fc.constantFrom('exposure', 'team'), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
      ),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const name = fc.constantFrom('one', 'two', 'three', 'four');
const named = <T extends object>(rest: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(name, rest), { selector: ([one]) => one, maxLength: 4 })
    .map((all) => all.map(([one, more]) => ({ name: one, ...more })));
const nodes = fc.constantFrom('all', 'one', 'two', 'three');
const cidr = fc.constantFrom('192.0.2.0/24', '198.51.100.0/25', '203.0.113.7/32');

const pool = fc.record({
  addresses: fc.array(fc.constantFrom('10.0.10.200-10.0.10.220', '203.0.113.0/27', '10.0.9.7', '2001:db8::/120'), {
    minLength: 1,
    maxLength: 3,
  }),
  announce: fc.constantFrom('layer2', 'bgp', 'none'),
  serviceSelector: maybe(selector),
  allowFirstLastIPs: maybe(fc.boolean()),
});

const peer = fc.record({
  address: fc.constantFrom('10.0.10.1', '10.0.10.2', '2001:db8::1'),
  asn: fc.integer({ min: 1, max: 4294967295 }),
  nodes,
  passwordSecret: maybe(fc.constant('bgp-password')),
  port: fc.constantFrom(179, 1179),
  holdTimeSeconds: fc.integer({ min: 3, max: 65535 }),
  keepaliveTimeSeconds: fc.integer({ min: 1, max: 65535 }),
  ebgpMultihop: maybe(fc.integer({ min: 1, max: 255 })),
  gracefulRestartSeconds: maybe(fc.integer({ min: 1, max: 4095 })),
});

const advertise = fc.record({
  name: maybe(fc.constantFrom('rack', 'pods', 'services')),
  pods: maybe(fc.boolean()),
  services: maybe(fc.uniqueArray(fc.constantFrom('loadBalancerIP', 'externalIP', 'clusterIP'), { minLength: 1 })),
  selector: maybe(selector),
  communities: fc.uniqueArray(fc.constantFrom('64512:100', '65000', 'no-export', '64512:1:2', '1:70000')),
  localPreference: maybe(fc.nat(1000)),
});

const gateway = fc.record({
  namespace: fc.constant('ingress'),
  labels: fc.dictionary(fc.constantFrom('exposure', 'team'), fc.constantFrom('a', 'b')),
  addresses: fc.uniqueArray(fc.constantFrom('203.0.113.3', '2001:db8::3')),
  listeners: fc.uniqueArray(
    fc.record({
      name,
      protocol: fc.constantFrom('HTTP', 'HTTPS', 'TLS'),
      port: fc.integer({ min: 1, max: 65535 }),
      hostname: maybe(fc.constant('*.example.com')),
      certificateSecret: maybe(fc.constant('wildcard')),
      routes: fc.constantFrom('Same', 'All'),
    }),
    { selector: (one) => one.name, minLength: 1, maxLength: 3 },
  ),
});

const egress = fc.record({
  implementation: fc.constant('cilium'),
  gateways: named(
    fc.record({ nodes, interface: maybe(fc.constant('eth1')), address: maybe(fc.constant('192.0.2.9')) }),
  ),
  policies: named(
    fc.record({
      from: fc.record({ namespaces: maybe(selector), pods: maybe(selector) }),
      to: fc.uniqueArray(cidr, { minLength: 1 }),
      except: fc.uniqueArray(cidr),
      gateway: name,
    }),
  ),
});

const whole = fc.record({
  nodes: fc.record({ groups: named(fc.record({ selector })) }),
  pods: fc.record({ cidrs: fc.constantFrom(['10.244.0.0/16'], ['fd00::/104'], ['10.244.0.0/16', 'fd00::/104']) }),
  loadBalancer: maybe(
    fc.record({
      implementation: fc.constantFrom('cilium', 'kube-vip'),
      class: maybe(fc.constantFrom('io.cilium/l2-announcer', 'io.cilium/bgp-control-plane', 'other')),
      pools: named(pool),
      layer2: maybe(fc.record({ interfaces: fc.uniqueArray(fc.constantFrom('eth0', 'bond0.100')), nodes })),
    }),
  ),
  bgp: maybe(
    fc.record({
      localASN: fc.integer({ min: 1, max: 4294967295 }),
      peers: named(peer).filter((all) => all.length > 0),
      advertise: fc.array(advertise, { maxLength: 3 }),
    }),
  ),
  gateways: fc.record({ gatewayAPI: fc.record({ enabled: fc.boolean(), gateways: named(gateway) }) }),
  egress: maybe(egress),
});

/** What is undefined counts as left out, as in a spec from a file. */
export const arbitrarySpec: fc.Arbitrary<object> = whole.map((spec) => JSON.parse(JSON.stringify(spec)));
