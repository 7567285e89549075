import fc from 'fast-check';
import type { NetworkPolicyPort } from '../../../imports/networking.k8s.io';
import type { AdminNetworkPolicyPort, ClusterNetworkPolicyProtocol } from '../../../imports/policy.networking.k8s.io';
import { cidrs, maybe, namespaceSelector, numbered, selector } from './random-parts';
import type { Written } from './side';

const atPort = fc.oneof(
  fc.constantFrom(80, 443, 53).map((number) => ({ destinationPort: { number } })),
  fc.constant({ destinationPort: { range: { start: 80, end: 90 } } }),
);

const protocol: fc.Arbitrary<ClusterNetworkPolicyProtocol> = fc.oneof(
  atPort.map((tcp) => ({ tcp })),
  atPort.map((udp) => ({ udp })),
  atPort.map((sctp) => ({ sctp })),
  fc.constantFrom('web', 'dns').map((destinationNamedPort) => ({ destinationNamedPort })),
);

const transport: fc.Arbitrary<{ protocol?: NonNullable<NetworkPolicyPort['protocol']> }> = fc.constantFrom(
  {},
  { protocol: 'TCP' },
  { protocol: 'UDP' },
  { protocol: 'SCTP' },
);
const port: fc.Arbitrary<AdminNetworkPolicyPort> = fc.oneof(
  fc.tuple(transport, fc.constantFrom(80, 443, 53)).map(([of, one]) => ({ portNumber: { ...of, port: one } })),
  transport.map((of) => ({ portRange: { ...of, start: 80, end: 90 } })),
  fc.constantFrom('web', 'dns').map((namedPort) => ({ namedPort })),
);

const subject = fc.oneof(
  namespaceSelector.map((one) => ({ namespaces: one })),
  fc.record({ podSelector: selector, namespaceSelector }).map((pods) => ({ pods })),
);
const target = fc.oneof(
  { weight: 3, arbitrary: subject },
  fc.constant({ nodes: {} }),
  fc.uniqueArray(fc.constantFrom(...cidrs), { minLength: 1, maxLength: 2 }).map((networks) => ({ networks })),
);

const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 2 });
const rules = <A, P, Q>(action: fc.Arbitrary<A>, peer: fc.Arbitrary<P>, on: fc.Arbitrary<Q>) =>
  maybe(fc.array(fc.tuple(action, some(peer), maybe(some(on))), { maxLength: 3 }));

const verdict = fc.constantFrom('Accept' as const, 'Deny' as const, 'Pass' as const);
const older = fc.constantFrom('Allow' as const, 'Deny' as const, 'Pass' as const);
const baseline = fc.constantFrom('Allow' as const, 'Deny' as const);
const priorities = [0, 1, 2, 3, 5, 8, 13, 1000];

const clusterNetworkPolicies = numbered(
  fc.record({
    tier: fc.constantFrom('Admin' as const, 'Baseline' as const),
    subject,
    ingress: rules(verdict, subject, protocol),
    egress: rules(verdict, target, protocol),
  }),
  priorities,
  4,
).map((all): Written['cluster'] =>
  all.map(([{ tier, subject: whose, ingress, egress }, priority], index) => ({
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: `cluster-${index}` },
    spec: {
      ...{ tier, priority, subject: whose },
      ...(ingress && {
        ingress: ingress.map(([action, from, protocols]) => ({ action, from, ...(protocols && { protocols }) })),
      }),
      ...(egress && {
        egress: egress.map(([action, to, protocols]) => ({ action, to, ...(protocols && { protocols }) })),
      }),
    },
  })),
);

const adminNetworkPolicies = numbered(
  fc.record({ subject, ingress: rules(older, subject, port), egress: rules(older, target, port) }),
  priorities,
  3,
).map((all): Written['cluster'] =>
  all.map(([{ subject: whose, ingress, egress }, priority], index) => ({
    apiVersion: 'policy.networking.k8s.io/v1alpha1',
    kind: 'AdminNetworkPolicy',
    metadata: { name: `admin-${index}` },
    spec: {
      ...{ priority, subject: whose },
      ...(ingress && { ingress: ingress.map(([action, from, ports]) => ({ action, from, ...(ports && { ports }) })) }),
      ...(egress && { egress: egress.map(([action, to, ports]) => ({ action, to, ...(ports && { ports }) })) }),
    },
  })),
);

const baselines = maybe(
  fc.record({ subject, ingress: rules(baseline, subject, port), egress: rules(baseline, target, port) }),
).map((one): Written['cluster'] =>
  one
    ? [
        {
          apiVersion: 'policy.networking.k8s.io/v1alpha1',
          kind: 'BaselineAdminNetworkPolicy',
          metadata: { name: 'default' },
          spec: {
            subject: one.subject,
            ...(one.ingress && {
              ingress: one.ingress.map(([action, from, ports]) => ({ action, from, ...(ports && { ports }) })),
            }),
            ...(one.egress && {
              egress: one.egress.map(([action, to, ports]) => ({ action, to, ...(ports && { ports }) })),
            }),
          },
        },
      ]
    : [],
);

/** Cluster-wide policies of either generation, not of both: which of them goes first nobody says. */
export const randomClusterPolicies: fc.Arbitrary<Written['cluster']> = fc.oneof(
  clusterNetworkPolicies,
  fc.tuple(adminNetworkPolicies, baselines).map(([admin, base]) => [...admin, ...base]),
);
