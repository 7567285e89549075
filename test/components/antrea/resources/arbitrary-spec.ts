import fc from 'fast-check';

/** Specs with everything that becomes a resource of Antrea, good and bad. */

const selector = fc.record(
  {
    matchLabels: fc.dictionary(fc.constantFrom('team', 'rack'), fc.constantFrom('a', 'b'), { maxKeys: 2 }),
    matchExpressions: fc.array(
      fc.oneof(
        fc.record({
          key: fc.constantFrom('zone', 'team'),
          operator: fc.constantFrom('In', 'NotIn'),
          values: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
        }),
        fc.record({ key: fc.constantFrom('zone', 'team'), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
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
const addresses = fc.array(
  fc.constantFrom('10.0.10.200-10.0.10.220', '203.0.113.0/27', '10.0.9.7', '2001:db8::/120', '10.0.0.0/15'),
  { minLength: 1, maxLength: 3 },
);

const pool = fc.record({
  addresses,
  announce: fc.constantFrom('layer2', 'bgp', 'none'),
  serviceSelector: maybe(selector),
  allowFirstLastIPs: maybe(fc.boolean()),
});

const peer = fc.record({
  address: fc.constantFrom('10.0.10.1', '10.0.10.2', '2001:db8::1'),
  asn: fc.constantFrom(64500, 65535, 1),
  nodes,
  passwordSecret: maybe(fc.constantFrom('antrea-bgp-passwords', 'other')),
  port: fc.constantFrom(179, 1179),
  bfd: fc.boolean(),
  ebgpMultihop: maybe(fc.integer({ min: 1, max: 255 })),
  gracefulRestartSeconds: maybe(fc.integer({ min: 1, max: 3600 })),
});

const advertise = fc.record({
  pods: maybe(fc.boolean()),
  egress: maybe(fc.boolean()),
  services: maybe(fc.uniqueArray(fc.constantFrom('loadBalancerIP', 'externalIP', 'clusterIP'), { minLength: 1 })),
  selector: maybe(selector),
  communities: fc.uniqueArray(fc.constantFrom('64512:100', 'no-export')),
  localPreference: maybe(fc.nat(1000)),
});

const quantity = fc.constantFrom('500M', '2G', '1000000');

const egress = fc.record({
  implementation: fc.constant('antrea'),
  gateways: named(
    fc.record({
      nodes,
      addresses: maybe(addresses),
      subnet: maybe(
        fc.record({
          gateway: fc.constantFrom('203.0.113.1', '2001:db8::1'),
          prefixLength: fc.constantFrom(24, 27, 64),
          vlan: maybe(fc.constant(10)),
        }),
      ),
    }),
  ),
  policies: named(
    fc.record({
      from: fc.record({ namespaces: maybe(selector), pods: maybe(selector) }),
      to: fc.uniqueArray(fc.constantFrom('0.0.0.0/0', '::/0', '192.0.2.0/24'), { minLength: 1 }),
      except: fc.uniqueArray(fc.constant('198.51.100.0/25')),
      gateway: name,
      bandwidth: maybe(fc.record({ rate: quantity, burst: quantity })),
    }),
  ),
});

const whole = fc.record({
  cni: fc.constant({ antrea: {} }),
  nodes: fc.record({ groups: named(fc.record({ selector })), interface: maybe(fc.constant('eth0')) }),
  loadBalancer: maybe(
    fc.record({
      implementation: fc.constantFrom('antrea', 'kube-vip'),
      pools: named(pool),
      layer2: maybe(fc.record({ interfaces: fc.uniqueArray(fc.constantFrom('eth0', 'eth1')), nodes })),
    }),
  ),
  bgp: maybe(
    fc.record({
      localASN: fc.integer({ min: 1, max: 65535 }),
      peers: named(peer).filter((all) => all.length > 0),
      advertise: fc.array(advertise, { maxLength: 3 }),
    }),
  ),
  egress: maybe(egress),
  observability: fc.record({ latency: fc.boolean() }),
});

/** What is undefined counts as left out, as in a spec from a file. */
export const arbitrarySpec: fc.Arbitrary<object> = whole.map((spec) => JSON.parse(JSON.stringify(spec)));
