import fc from 'fast-check';
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../../imports/networking.k8s.io';
import type { Sender } from './judge';

/** A world small enough to send every packet that policies of this kind can tell apart. */
export interface RandomCluster {
  readonly pods: readonly Required<Sender>[];
  readonly left: readonly NetworkPolicy[];
  readonly right: readonly NetworkPolicy[];
}

const namespaces = ['red', 'blue'] as const;
const cidrs = ['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '192.168.0.0/24'];

/** One address of each stretch between the ends of these CIDRs that no pod has. */
export const outside = ['1.1.1.1', '10.9.9.9', '10.1.9.9', '10.1.2.9', '192.168.0.9', '203.0.113.9'];

/** One packet of each stretch between the ports that rules name. */
export const packets = [
  ...[1, 53, 80, 81, 90, 443, 8080].map((port) => ({ protocol: 'TCP', port })),
  ...[1, 53, 80, 81, 90, 443, 8080].map((port) => ({ protocol: 'UDP', port })),
  { protocol: 'SCTP', port: 80 },
  { protocol: 'ICMP' },
];

const labels = fc.dictionary(fc.constantFrom('app', 'tier'), fc.constantFrom('a', 'b'), { maxKeys: 2 });

const selector = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: labels.map((matchLabels) => ({ matchLabels })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('app', 'tier', 'team'),
        fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
      )
      .map(([key, operator, values]) => ({
        matchExpressions: [{ key, operator, ...(/In$/.test(operator) && { values }) }],
      })),
  },
);

const namespaceSelector = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...namespaces).map((name) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })),
  selector,
);

const block = fc
  .tuple(fc.constantFrom(...cidrs), fc.subarray(['10.1.2.0/24', '10.1.0.0/16']))
  .map(([cidr, except]) => ({
    ipBlock: { cidr, ...(cidr.endsWith('/0') && { except }) },
  }));

const peer: fc.Arbitrary<NetworkPolicyPeer> = fc.oneof(
  selector.map((podSelector) => ({ podSelector })),
  namespaceSelector.map((one) => ({ namespaceSelector: one })),
  fc.record({ podSelector: selector, namespaceSelector }),
  block,
);

const port: fc.Arbitrary<NetworkPolicyPort> = fc.oneof(
  fc.record({ port: fc.constantFrom(80, 443, 'web', 'dns') }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP'), port: fc.constantFrom(53, 80, 443, 'web', 'dns') }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP') }),
  fc.constant({ protocol: 'TCP' as const, port: 80, endPort: 90 }),
);

const peers = fc.option(fc.array(peer, { maxLength: 3 }), { nil: undefined });
const ports = fc.option(fc.array(port, { maxLength: 2 }), { nil: undefined });

const policy: fc.Arbitrary<NetworkPolicy> = fc
  .record({
    name: fc.nat({ max: 99 }),
    namespace: fc.constantFrom(...namespaces),
    podSelector: selector,
    policyTypes: fc.option(fc.subarray(['Ingress', 'Egress'] as ('Ingress' | 'Egress')[]), { nil: undefined }),
    ingress: fc.option(fc.array(fc.tuple(peers, ports), { maxLength: 2 }), { nil: undefined }),
    egress: fc.option(fc.array(fc.tuple(peers, ports), { maxLength: 2 }), { nil: undefined }),
  })
  .map(({ name, namespace, podSelector, policyTypes, ingress, egress }) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: `policy-${name}`, namespace },
    spec: {
      podSelector,
      ...(policyTypes && { policyTypes }),
      ...(ingress && {
        ingress: ingress.map(([from, on]) => ({ ...(from && { from }), ...(on && { ports: on }) })),
      }),
      ...(egress && { egress: egress.map(([to, on]) => ({ ...(to && { to }), ...(on && { ports: on }) })) }),
    },
  }));

const namedPort = fc.constantFrom(
  { name: 'web', protocol: 'TCP', number: 80 },
  { name: 'web', protocol: 'TCP', number: 8080 },
  { name: 'dns', protocol: 'UDP', number: 53 },
);

const pod = fc.record({
  namespace: fc.constantFrom(...namespaces),
  labels,
  ports: fc.uniqueArray(namedPort, { maxLength: 2, selector: ({ name }) => name }),
});

/** Two sets of policies over a few pods, the right one mostly a change of the left one. */
export const randomCluster: fc.Arbitrary<RandomCluster> = fc
  .record({
    pods: fc.array(pod, { minLength: 1, maxLength: 5 }),
    team: fc.record({ red: labels, blue: labels }),
    left: fc.array(policy, { maxLength: 4 }),
    other: fc.array(policy, { maxLength: 4 }),
    change: fc.record({
      kind: fc.constantFrom('other', 'same', 'drop', 'add', 'swap', 'split', 'widen', 'reorder'),
      at: fc.nat({ max: 3 }),
    }),
  })
  .map(({ pods, team, left, other, change }) => ({
    pods: pods.map(({ namespace, ...rest }, index) => ({
      address: index % 2 === 0 ? `10.1.2.${index + 10}` : `10.2.0.${index + 10}`,
      pod: {
        ...rest,
        namespace,
        namespaceLabels: { ...team[namespace], 'kubernetes.io/metadata.name': namespace },
      },
    })),
    left,
    right: changed(left, other, change),
  }));

function changed(
  left: readonly NetworkPolicy[],
  other: readonly NetworkPolicy[],
  { kind, at }: { readonly kind: string; readonly at: number },
): readonly NetworkPolicy[] {
  const one = left[at];
  const second = other[0];
  if (kind === 'same') return left;
  if (kind === 'reorder') return left.toReversed();
  if (kind === 'drop') return left.filter((_, index) => index !== at);
  if (kind === 'add' && second) return [...left, second];
  const replaced = (...by: readonly NetworkPolicy[]) => left.flatMap((policy) => (policy === one ? by : [policy]));
  if (kind === 'swap' && one && second) {
    return replaced({ ...one, spec: { ...one.spec, podSelector: second.spec.podSelector } });
  }
  // One policy for each rule means the same.
  if (kind === 'split' && one?.spec.ingress && !one.spec.egress) {
    const { ingress, ...spec } = one.spec;
    return replaced({ ...one, spec }, ...ingress.map((rule) => ({ ...one, spec: { ...spec, ingress: [rule] } })));
  }
  if (kind === 'widen' && one) {
    const widen = <R extends { readonly ports?: NetworkPolicyPort[] }>(rules: readonly R[] | undefined) =>
      (rules ?? []).map((rule) => ({ ...rule, ports: [...(rule.ports ?? []), { port: 443 }] }));
    return replaced({
      ...one,
      spec: { ...one.spec, ingress: widen(one.spec.ingress), egress: widen(one.spec.egress) },
    });
  }
  return other;
}
