import { type Static, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector } from './meta';

/**
 * policy.networking.k8s.io: ClusterNetworkPolicy v1alpha2, and AdminNetworkPolicy and BaselineAdminNetworkPolicy v1alpha1 that
 * came before it. Fields of the experimental channel (nodes, domain names) are there too.
 */

const port = Type.Integer({ minimum: 1, maximum: 65535 });
const oneOf = { ...closed, minProperties: 1, maxProperties: 1 } as const;
const ruleName = Type.Optional(Type.String({ maxLength: 100 }));
const networks = Type.Optional(Type.Array(Type.String({ maxLength: 43 }), { minItems: 1, maxItems: 25 }));
const domainNames = Type.Optional(
  Type.Array(
    Type.String({
      pattern: '^(\\*\\.)?([a-zA-Z0-9]([-a-zA-Z0-9_]*[a-zA-Z0-9])?\\.)+[a-zA-Z0-9]([-a-zA-Z0-9_]*[a-zA-Z0-9])?\\.?$',
    }),
    {
      minItems: 1,
      maxItems: 25,
    },
  ),
);
const priority = Type.Integer({ minimum: 0, maximum: 1000 });
const selector = Type.Optional(labelSelector);

const podsAnywhere = Type.Object({ namespaceSelector: selector, podSelector: labelSelector }, closed);
const podsSomewhere = Type.Object({ namespaceSelector: labelSelector, podSelector: labelSelector }, closed);

const transport = Type.Object(
  {
    destinationPort: Type.Object(
      {
        number: Type.Optional(port),
        range: Type.Optional(Type.Object({ start: port, end: port }, closed)),
      },
      oneOf,
    ),
  },
  closed,
);
const protocol = Type.Object(
  {
    tcp: Type.Optional(transport),
    udp: Type.Optional(transport),
    sctp: Type.Optional(transport),
    destinationNamedPort: Type.Optional(Type.String()),
  },
  oneOf,
);
const protocols = Type.Optional(Type.Array(protocol, { minItems: 1, maxItems: 25 }));
const verdict = Type.Enum(['Accept', 'Deny', 'Pass']);
const source = Type.Object({ namespaces: selector, pods: Type.Optional(podsAnywhere) }, oneOf);
const destination = Type.Object(
  { namespaces: selector, pods: Type.Optional(podsAnywhere), nodes: selector, networks, domainNames },
  oneOf,
);

export const clusterNetworkPolicy = Type.Object(
  {
    apiVersion: Type.Literal('policy.networking.k8s.io/v1alpha2'),
    kind: Type.Literal('ClusterNetworkPolicy'),
    metadata: clusterMetadata,
    spec: Type.Object(
      {
        tier: Type.Enum(['Admin', 'Baseline']),
        priority,
        subject: source,
        ingress: Type.Optional(
          Type.Array(
            Type.Object(
              { name: ruleName, action: verdict, from: Type.Array(source, { minItems: 1, maxItems: 25 }), protocols },
              closed,
            ),
            { maxItems: 25 },
          ),
        ),
        egress: Type.Optional(
          Type.Array(
            Type.Object(
              {
                name: ruleName,
                action: verdict,
                to: Type.Array(destination, { minItems: 1, maxItems: 25 }),
                protocols,
              },
              closed,
            ),
            { maxItems: 25 },
          ),
        ),
      },
      closed,
    ),
  },
  closed,
);

const portProtocol = Type.Optional(Type.Enum(['TCP', 'UDP', 'SCTP']));
const adminPort = Type.Object(
  {
    portNumber: Type.Optional(Type.Object({ protocol: portProtocol, port }, closed)),
    portRange: Type.Optional(Type.Object({ protocol: portProtocol, start: port, end: port }, closed)),
    namedPort: Type.Optional(Type.String()),
  },
  oneOf,
);
const adminPorts = Type.Optional(Type.Array(adminPort, { minItems: 1, maxItems: 100 }));
const adminSource = Type.Object({ namespaces: selector, pods: Type.Optional(podsSomewhere) }, oneOf);
const many = { minItems: 1, maxItems: 100 } as const;
const baselineDestination = { namespaces: selector, pods: Type.Optional(podsSomewhere), nodes: selector, networks };
const adminVerdict = Type.Enum(['Allow', 'Deny', 'Pass']);
const baselineVerdict = Type.Enum(['Allow', 'Deny']);
const adminIngress = <V extends typeof adminVerdict | typeof baselineVerdict>(action: V) =>
  Type.Optional(
    Type.Array(
      Type.Object({ name: ruleName, action, from: Type.Array(adminSource, many), ports: adminPorts }, closed),
      {
        maxItems: 100,
      },
    ),
  );

export const adminNetworkPolicy = Type.Object(
  {
    apiVersion: Type.Literal('policy.networking.k8s.io/v1alpha1'),
    kind: Type.Literal('AdminNetworkPolicy'),
    metadata: clusterMetadata,
    spec: Type.Object(
      {
        priority,
        subject: adminSource,
        ingress: adminIngress(adminVerdict),
        egress: Type.Optional(
          Type.Array(
            Type.Object(
              {
                name: ruleName,
                action: adminVerdict,
                to: Type.Array(Type.Object({ ...baselineDestination, domainNames }, oneOf), many),
                ports: adminPorts,
              },
              closed,
            ),
            { maxItems: 100 },
          ),
        ),
      },
      closed,
    ),
  },
  closed,
);

export const baselineAdminNetworkPolicy = Type.Object(
  {
    apiVersion: Type.Literal('policy.networking.k8s.io/v1alpha1'),
    kind: Type.Literal('BaselineAdminNetworkPolicy'),
    metadata: clusterMetadata,
    spec: Type.Object(
      {
        subject: adminSource,
        ingress: adminIngress(baselineVerdict),
        egress: Type.Optional(
          Type.Array(
            Type.Object(
              {
                name: ruleName,
                action: baselineVerdict,
                to: Type.Array(Type.Object(baselineDestination, oneOf), many),
                ports: adminPorts,
              },
              closed,
            ),
            { maxItems: 100 },
          ),
        ),
      },
      closed,
    ),
  },
  closed,
);

export type ClusterNetworkPolicy = Static<typeof clusterNetworkPolicy>;
export type ClusterNetworkPolicyProtocol = Static<typeof protocol>;
export type AdminNetworkPolicy = Static<typeof adminNetworkPolicy>;
export type AdminNetworkPolicyPort = Static<typeof adminPort>;
export type BaselineAdminNetworkPolicy = Static<typeof baselineAdminNetworkPolicy>;
