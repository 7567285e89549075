import fc from 'fast-check';
import type { NetworkPolicy, NetworkPolicyPort } from '../../../imports/networking.k8s.io';

/** Two sets of NetworkPolicies over three pods, the second one a change of the first one, and when each object comes. */
export interface RandomChange {
  readonly before: readonly NetworkPolicy[];
  readonly after: readonly NetworkPolicy[];
  readonly turns: readonly { readonly commit: number; readonly wave: number }[];
}

const apps = ['web', 'api', 'db'] as const;

const selector: fc.Arbitrary<NetworkPolicy['spec']['podSelector']> = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...apps).map((app) => ({ matchLabels: { app } })),
  fc
    .constantFrom(...apps)
    .map((app) => ({ matchExpressions: [{ key: 'app', operator: 'NotIn' as const, values: [app] }] })),
);
const peer = fc.oneof(
  { weight: 4, arbitrary: selector.map((podSelector) => ({ podSelector })) },
  { weight: 1, arbitrary: fc.constantFrom('0.0.0.0/0', '10.0.0.0/24').map((cidr) => ({ ipBlock: { cidr } })) },
);
const peers = fc.array(peer, { maxLength: 2 });
const ports = fc.constantFrom<NetworkPolicyPort[]>([], [{ port: 80 }], [{ port: 443 }]);

const spec: fc.Arbitrary<NetworkPolicy['spec']> = fc
  .record({
    podSelector: selector,
    policyTypes: fc.subarray(['Ingress', 'Egress'] as ('Ingress' | 'Egress')[], { minLength: 1 }),
    ingress: fc.array(fc.tuple(peers, ports), { maxLength: 2 }),
    egress: fc.array(fc.tuple(peers, ports), { maxLength: 2 }),
  })
  .map(({ podSelector, policyTypes, ingress, egress }) => ({
    podSelector,
    policyTypes,
    ingress: ingress.map(([from, on]) => ({ from, ports: on })),
    egress: egress.map(([to, on]) => ({ to, ports: on })),
  }));

const policies = (specs: readonly (NetworkPolicy['spec'] | undefined)[]): NetworkPolicy[] =>
  specs.flatMap((one, index) => {
    const metadata = { name: `policy-${index}`, namespace: 'shop' };
    return one
      ? [{ apiVersion: 'networking.k8s.io/v1' as const, kind: 'NetworkPolicy' as const, metadata, spec: one }]
      : [];
  });

const some = fc.option(spec, { nil: undefined, freq: 3 });

/** Each object is kept, changed, created or removed. */
export const randomChange: fc.Arbitrary<RandomChange> = fc
  .array(fc.tuple(some, some, fc.boolean(), fc.record({ commit: fc.nat({ max: 1 }), wave: fc.nat({ max: 1 }) })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((objects) => ({
    before: policies(objects.map(([old]) => old)),
    after: policies(objects.map(([old, now, same]) => (same ? old : now))),
    turns: objects.map(([, , , turn]) => turn),
  }));
