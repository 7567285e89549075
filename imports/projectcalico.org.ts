import { type Static, Type } from 'typebox';
import { closed, clusterMetadata, namespacedMetadata } from './meta';

/** projectcalico.org/v3: policies, what they select by, and their tiers. Staged policies are not enforced and not here. */

const text = Type.Optional(Type.String());
const texts = Type.Optional(Type.Array(Type.String()));
const octet = Type.Optional(Type.Integer({ minimum: 0, maximum: 255 }));
/** A number, a range `first:last`, or a name. */
const ports = Type.Optional(Type.Array(Type.Unsafe<number | string>({ type: ['integer', 'string'] })));
const protocol = Type.Optional(Type.Unsafe<number | string>({ type: ['integer', 'string'] }));
const icmp = Type.Optional(Type.Object({ type: octet, code: octet }, closed));

const entity = Type.Optional(
  Type.Object(
    {
      nets: texts,
      notNets: texts,
      selector: text,
      notSelector: text,
      namespaceSelector: text,
      ports,
      notPorts: ports,
      serviceAccounts: Type.Optional(Type.Object({ names: texts, selector: text }, closed)),
      services: Type.Optional(Type.Object({ name: Type.String(), namespace: text }, closed)),
    },
    closed,
  ),
);

const rule = Type.Object(
  {
    action: Type.Enum(['Allow', 'Deny', 'Log', 'Pass']),
    ipVersion: Type.Optional(Type.Enum([4, 6])),
    protocol,
    notProtocol: protocol,
    icmp,
    notICMP: icmp,
    source: entity,
    destination: entity,
    http: Type.Optional(
      Type.Object(
        {
          methods: texts,
          paths: Type.Optional(Type.Array(Type.Object({ exact: text, prefix: text }, closed))),
        },
        closed,
      ),
    ),
    metadata: Type.Optional(
      Type.Object({ annotations: Type.Optional(Type.Record(Type.String(), Type.String())) }, closed),
    ),
  },
  closed,
);

const policySpec = {
  tier: text,
  order: Type.Optional(Type.Number()),
  selector: text,
  serviceAccountSelector: text,
  types: Type.Optional(Type.Array(Type.Enum(['Ingress', 'Egress']))),
  ingress: Type.Optional(Type.Array(rule)),
  egress: Type.Optional(Type.Array(rule)),
  performanceHints: Type.Optional(Type.Array(Type.Enum(['AssumeNeededOnEveryNode']))),
};
const flag = Type.Optional(Type.Boolean());
const apiVersion = Type.Literal('projectcalico.org/v3');
const setSpec = Type.Optional(Type.Object({ nets: texts }, closed));

export const calicoNetworkPolicy = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('NetworkPolicy'),
    metadata: namespacedMetadata,
    spec: Type.Object(policySpec, closed),
  },
  closed,
);

export const globalNetworkPolicy = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('GlobalNetworkPolicy'),
    metadata: clusterMetadata,
    spec: Type.Object(
      { ...policySpec, namespaceSelector: text, applyOnForward: flag, doNotTrack: flag, preDNAT: flag },
      closed,
    ),
  },
  closed,
);

export const networkSet = Type.Object(
  { apiVersion, kind: Type.Literal('NetworkSet'), metadata: namespacedMetadata, spec: setSpec },
  closed,
);

export const globalNetworkSet = Type.Object(
  { apiVersion, kind: Type.Literal('GlobalNetworkSet'), metadata: clusterMetadata, spec: setSpec },
  closed,
);

export const calicoTier = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('Tier'),
    metadata: clusterMetadata,
    spec: Type.Optional(
      Type.Object(
        { order: Type.Optional(Type.Number()), defaultAction: Type.Optional(Type.Enum(['Deny', 'Pass'])) },
        closed,
      ),
    ),
  },
  closed,
);

export type CalicoNetworkPolicy = Static<typeof calicoNetworkPolicy>;
export type GlobalNetworkPolicy = Static<typeof globalNetworkPolicy>;
export type NetworkSet = Static<typeof networkSet>;
export type GlobalNetworkSet = Static<typeof globalNetworkSet>;
export type CalicoTier = Static<typeof calicoTier>;
export type CalicoRule = Static<typeof rule>;
export type CalicoEntity = NonNullable<Static<typeof entity>>;
