import { type Static, type TProperties, type TSchema, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector, namespacedMetadata } from './meta';

/**
 * The policy kinds of crd.antrea.io/v1beta1 as of Antrea 2.7. Only what the agents enforce for pods and nodes of this
 * cluster: external entities and other clusters of a set are left out. What two fields mean together is checked by
 * src/policy/carry.
 */

const list = <T extends TSchema>(items: T) => Type.Optional(Type.Array(items));
const selector = Type.Optional(labelSelector);
const name = Type.String({ minLength: 1 });
const reference = Type.Object({ name, namespace: name }, closed);

const ipBlock = Type.Object({ cidr: Type.String(), except: list(Type.String()) }, closed);

const number = Type.Integer({ minimum: 1, maximum: 65535 });
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
    endPort: Type.Optional(number),
    sourcePort: Type.Optional(number),
    sourceEndPort: Type.Optional(number),
  },
  closed,
);

const byte = Type.Optional(Type.Integer({ minimum: 0, maximum: 255 }));
const protocol = (igmpTypes: number[]) =>
  Type.Object(
    {
      icmp: Type.Optional(Type.Object({ icmpType: byte, icmpCode: byte }, closed)),
      igmp: Type.Optional(
        Type.Object(
          { igmpType: Type.Optional(Type.Enum(igmpTypes)), groupAddress: Type.Optional(Type.String()) },
          closed,
        ),
      ),
    },
    closed,
  );

const l7Protocol = Type.Object(
  {
    http: Type.Optional(
      Type.Object(
        {
          host: Type.Optional(Type.String()),
          method: Type.Optional(
            Type.Enum(['GET', 'POST', 'PUT', 'HEAD', 'DELETE', 'TRACE', 'OPTIONS', 'CONNECT', 'PATCH']),
          ),
          path: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
    tls: Type.Optional(Type.Object({ sni: Type.Optional(Type.String()) }, closed)),
  },
  closed,
);

const common = {
  name: Type.Optional(Type.String()),
  action: Type.Enum(['Allow', 'Drop', 'Reject', 'Pass']),
  ports: list(port),
  l7Protocols: list(l7Protocol),
  enableLogging: Type.Optional(Type.Boolean()),
  logLabel: Type.Optional(Type.String({ pattern: '^(([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9])?$' })),
};

const peer = {
  podSelector: selector,
  namespaceSelector: selector,
  ipBlock: Type.Optional(ipBlock),
  nodeSelector: selector,
  group: Type.Optional(name),
};

const clusterPeer = {
  ...peer,
  namespaces: Type.Optional(
    Type.Object(
      {
        match: Type.Optional(Type.Enum(['Self'])),
        sameLabels: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
      },
      closed,
    ),
  ),
  serviceAccount: Type.Optional(reference),
};

const fqdn = Type.Optional(Type.String({ pattern: '^[-0-9a-zA-Z.*]+$' }));

/** Subjects differ between the policy and its rules of either direction: a field at the wrong one would be pruned. */
const policySpec = <
  A extends TProperties,
  I extends TProperties,
  E extends TProperties,
  P extends TProperties,
  S extends TSchema,
>(
  subjects: { readonly policy: A; readonly ingress: I; readonly egress: E },
  from: P,
  service: S,
) =>
  Type.Object(
    {
      tier: Type.Optional(name),
      priority: Type.Number({ minimum: 1, maximum: 10000 }),
      appliedTo: list(Type.Object(subjects.policy, closed)),
      ingress: list(
        Type.Object(
          {
            ...common,
            appliedTo: list(Type.Object(subjects.ingress, closed)),
            from: list(Type.Object(from, closed)),
            protocols: list(protocol([17])),
          },
          closed,
        ),
      ),
      egress: list(
        Type.Object(
          {
            ...common,
            appliedTo: list(Type.Object(subjects.egress, closed)),
            to: list(Type.Object({ ...from, fqdn }, closed)),
            toServices: list(service),
            protocols: list(protocol([18, 22, 34])),
          },
          closed,
        ),
      ),
    },
    closed,
  );

const own = { podSelector: selector, group: Type.Optional(name) };
const anywhere = { ...own, namespaceSelector: selector, serviceAccount: Type.Optional(reference) };
const incoming = { ...anywhere, service: Type.Optional(reference) };

const apiVersion = Type.Literal('crd.antrea.io/v1beta1');

export const antreaNetworkPolicy = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('NetworkPolicy'),
    metadata: namespacedMetadata,
    spec: policySpec(
      { policy: own, ingress: own, egress: own },
      peer,
      Type.Object({ name, namespace: Type.Optional(name) }, closed),
    ),
  },
  closed,
);
export type AntreaNetworkPolicy = Static<typeof antreaNetworkPolicy>;

export const antreaClusterNetworkPolicy = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('ClusterNetworkPolicy'),
    metadata: clusterMetadata,
    spec: policySpec(
      { policy: { ...incoming, nodeSelector: selector }, ingress: incoming, egress: anywhere },
      clusterPeer,
      reference,
    ),
  },
  closed,
);
export type AntreaClusterNetworkPolicy = Static<typeof antreaClusterNetworkPolicy>;

export const antreaTier = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('Tier'),
    metadata: clusterMetadata,
    spec: Type.Object(
      { priority: Type.Integer({ minimum: 0, maximum: 255 }), description: Type.Optional(Type.String()) },
      closed,
    ),
  },
  closed,
);
export type AntreaTier = Static<typeof antreaTier>;

const groupSpec = {
  podSelector: selector,
  namespaceSelector: selector,
  ipBlocks: list(ipBlock),
  serviceReference: Type.Optional(reference),
  childGroups: list(name),
};

export const antreaGroup = Type.Object(
  { apiVersion, kind: Type.Literal('Group'), metadata: namespacedMetadata, spec: Type.Object(groupSpec, closed) },
  closed,
);
export type AntreaGroup = Static<typeof antreaGroup>;

export const antreaClusterGroup = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('ClusterGroup'),
    metadata: clusterMetadata,
    spec: Type.Object({ ...groupSpec, nodeSelector: selector }, closed),
  },
  closed,
);
export type AntreaClusterGroup = Static<typeof antreaClusterGroup>;
