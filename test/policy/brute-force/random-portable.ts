import fc from 'fast-check';
import type {
  PodSelection,
  PortablePeer,
  PortablePolicy,
  PortableRule,
} from '../../../src/policy/dialects/portable/portable-policy';
import { cidrs, maybe, namespaceSelector, namespaces, selector } from './random-parts';

const homes: fc.Arbitrary<NonNullable<PodSelection['namespaces']>> = fc.oneof(
  namespaceSelector,
  fc.uniqueArray(fc.constantFrom(...namespaces), { minLength: 1 }).map((names) => ({ names })),
  fc.tuple(selector, fc.constantFrom(...namespaces)).map(([one, name]) => ({ ...one, names: [name] })),
);

const accounts = fc.uniqueArray(fc.constantFrom('one', 'two'), { minLength: 1 });

const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const selection: fc.Arbitrary<PodSelection> = fc
  .record({
    namespaces: homes,
    pods: maybe(selector),
    serviceAccounts: rarely(accounts),
  })
  .map(({ namespaces: of, pods, serviceAccounts }) => ({
    namespaces: of,
    ...(pods && { pods }),
    ...(serviceAccounts && { serviceAccounts }),
  }));

const some = <T>(item: fc.Arbitrary<T>, maxLength = 2) => fc.array(item, { minLength: 1, maxLength });

const peer: fc.Arbitrary<PortablePeer> = fc.oneof(
  { weight: 4, arbitrary: selection },
  {
    weight: 2,
    arbitrary: fc
      .tuple(some(fc.constantFrom(...cidrs)), fc.subarray(['10.1.2.0/24', '10.1.0.0/16']))
      .map(([list, except]) => ({ cidrs: list, ...(list.includes('0.0.0.0/0') && except.length > 0 && { except }) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.constantFrom('world' as const, 'nodes' as const, 'api-server' as const), { minLength: 1 })
      .map((entities) => ({ entities })),
  },
);

const ports = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('80/TCP', '443/TCP', '53/UDP', '80-90/TCP', '80-443/SCTP', 'TCP', 'UDP', '6/IP'),
  },
  { weight: 2, arbitrary: fc.constantFrom('web/TCP', 'web', 'dns', 'dns/UDP', 'web/SCTP') },
  { weight: 1, arbitrary: fc.constantFrom('ICMP', '8/ICMP', '8:1/ICMP', '3/ICMPv6', '2/IP', '47/IP') },
);

const rule = (field: 'from' | 'to'): fc.Arbitrary<PortableRule> =>
  fc
    .record({
      action: fc.constantFrom(
        undefined,
        'allow' as const,
        'allow' as const,
        'deny' as const,
        'deny' as const,
        'pass' as const,
      ),
      peers: maybe(some(peer)),
      on: maybe(some(ports)),
    })
    .map(({ action, peers, on }) => ({
      ...(action && { action }),
      ...(peers && { [field]: peers }),
      ...(on && { ports: on }),
    }));

const policy = fc.record({
  tier: fc.constantFrom(undefined, 'admin' as const, 'application' as const, 'baseline' as const),
  priority: fc.constantFrom(undefined, undefined, 0, 10, 500, 1000),
  subject: selection,
  isolate: fc.option(fc.subarray(['ingress' as const, 'egress' as const]), { nil: undefined, freq: 3 }),
  ingress: maybe(fc.array(rule('from'), { maxLength: 3 })),
  egress: maybe(fc.array(rule('to'), { maxLength: 3 })),
});

/** What a spec can hold in `policies.rules`. */
export const randomPortable: fc.Arbitrary<readonly PortablePolicy[]> = fc
  .array(policy, { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map(({ tier, priority, subject, isolate, ingress, egress }, index) => ({
      apiVersion: 'fairlead.dev/v1alpha1',
      kind: 'rule',
      metadata: { name: `rule-${index}` },
      spec: {
        ...(tier && { tier }),
        ...(priority !== undefined && { priority }),
        subject,
        ...(isolate && { isolate }),
        ...(ingress && { ingress }),
        ...(egress && { egress }),
      },
    })),
  );
