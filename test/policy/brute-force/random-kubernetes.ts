import fc from 'fast-check';
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../../imports/networking.k8s.io';
import { block, maybe, namespaceSelector, namespaces, selector } from './random-parts';

const peer: fc.Arbitrary<NetworkPolicyPeer> = fc.oneof(
  selector.map((podSelector) => ({ podSelector })),
  namespaceSelector.map((one) => ({ namespaceSelector: one })),
  fc.record({ podSelector: selector, namespaceSelector }),
  block.map((ipBlock) => ({ ipBlock })),
);

const port: fc.Arbitrary<NetworkPolicyPort> = fc.oneof(
  fc.record({ port: fc.constantFrom(80, 443, 'web', 'dns') }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP', 'SCTP'), port: fc.constantFrom(53, 80, 443, 'web', 'dns') }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP', 'SCTP') }),
  fc.constant({ protocol: 'TCP' as const, port: 80, endPort: 90 }),
);

const rules = maybe(
  fc.array(fc.tuple(maybe(fc.array(peer, { maxLength: 3 })), maybe(fc.array(port, { maxLength: 2 }))), {
    maxLength: 2,
  }),
);

/** NetworkPolicies. */
export const randomNetworkPolicy: fc.Arbitrary<NetworkPolicy> = fc
  .record({
    name: fc.nat({ max: 99 }),
    namespace: fc.constantFrom(...namespaces),
    podSelector: selector,
    policyTypes: maybe(fc.subarray(['Ingress', 'Egress'] as ('Ingress' | 'Egress')[])),
    ingress: rules,
    egress: rules,
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
