import { type Static, Type } from 'typebox';
import { closed, labelSelector, namespacedMetadata } from './meta';

/** networking.k8s.io/v1 NetworkPolicy. What two fields mean together is checked by src/policy/carry. */

const port = Type.Object(
  {
    protocol: Type.Optional(Type.Enum(['TCP', 'UDP', 'SCTP'])),
    // One schema for both kinds of port: a union would report each mistake once per branch.
    port: Type.Optional(
      Type.Unsafe<number | string>({
        type: ['integer', 'string'],
        minimum: 1,
        maximum: 65535,
        minLength: 1,
        maxLength: 15,
        pattern: '^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$',
      }),
    ),
    endPort: Type.Optional(Type.Integer({ minimum: 1, maximum: 65535 })),
  },
  closed,
);

const ipBlock = Type.Object({ cidr: Type.String(), except: Type.Optional(Type.Array(Type.String())) }, closed);

const peer = Type.Object(
  {
    podSelector: Type.Optional(labelSelector),
    namespaceSelector: Type.Optional(labelSelector),
    ipBlock: Type.Optional(ipBlock),
  },
  closed,
);

const ports = Type.Optional(Type.Array(port));
const peers = Type.Optional(Type.Array(peer));

export const networkPolicy = Type.Object(
  {
    apiVersion: Type.Literal('networking.k8s.io/v1'),
    kind: Type.Literal('NetworkPolicy'),
    metadata: namespacedMetadata,
    spec: Type.Object(
      {
        podSelector: labelSelector,
        policyTypes: Type.Optional(Type.Array(Type.Enum(['Ingress', 'Egress']), { maxItems: 2 })),
        ingress: Type.Optional(Type.Array(Type.Object({ from: peers, ports }, closed))),
        egress: Type.Optional(Type.Array(Type.Object({ to: peers, ports }, closed))),
      },
      closed,
    ),
  },
  closed,
);

export type NetworkPolicy = Static<typeof networkPolicy>;
export type NetworkPolicyPeer = Static<typeof peer>;
export type NetworkPolicyPort = Static<typeof port>;
