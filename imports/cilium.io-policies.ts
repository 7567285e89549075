import { type Static, type TObject, type TProperties, Type } from 'typebox';
import { definitions, labels, list, selector, shared } from './cilium.io-parts';
import { allowPorts, denyPorts, dnsName, icmp } from './cilium.io-ports';
import { closed, clusterMetadata, namespacedMetadata } from './meta';

/**
 * The policy kinds of cilium.io/v2 as of Cilium 1.19 and 1.20; what only one of them knows is checked by src/policy/carry.
 * `fromRequires`, `toRequires` may only be empty and are left out. What two fields mean together is checked by src/policy/carry.
 */

const dnsSubdomain = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$';

const cidrRule = Type.Object(
  {
    cidr: Type.Optional(Type.String()),
    cidrGroupRef: Type.Optional(Type.String({ maxLength: 253, pattern: dnsSubdomain })),
    cidrGroupSelector: Type.Optional(selector),
    except: list(Type.String()),
  },
  closed,
);

const cidrSet = shared('cidrRule', cidrRule);

const entities = list(
  Type.Enum([
    'all',
    'world',
    'cluster',
    'cluster-mesh',
    'host',
    'init',
    'ingress',
    'unmanaged',
    'remote-node',
    'health',
    'none',
    'kube-apiserver',
  ]),
);

const groups = list(
  Type.Object(
    {
      aws: Type.Optional(
        Type.Object(
          {
            labels: Type.Optional(labels),
            region: Type.Optional(Type.String()),
            securityGroupsIds: list(Type.String()),
            securityGroupsNames: list(Type.String()),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
);

const service = Type.Object(
  {
    k8sService: Type.Optional(
      Type.Object({ namespace: Type.Optional(Type.String()), serviceName: Type.Optional(Type.String()) }, closed),
    ),
    k8sServiceSelector: Type.Optional(Type.Object({ namespace: Type.Optional(Type.String()), selector }, closed)),
  },
  closed,
);

const sources = {
  fromEndpoints: list(selector),
  fromCIDR: list(Type.String()),
  fromCIDRSet: list(cidrSet),
  fromEntities: entities,
  fromNodes: list(selector),
  fromGroups: groups,
};
const targets = {
  toEndpoints: list(selector),
  toCIDR: list(Type.String()),
  toCIDRSet: list(cidrSet),
  toEntities: entities,
  toNodes: list(selector),
  toGroups: groups,
  toServices: list(service),
};
const allowing = {
  toPorts: list(shared('toPorts', allowPorts)),
  icmps: list(icmp),
  authentication: Type.Optional(Type.Object({ mode: Type.Enum(['disabled', 'required', 'test-always-fail']) }, closed)),
};
const denying = { toPorts: list(denyPorts), icmps: list(icmp) };

const rule = Type.Object(
  {
    endpointSelector: Type.Optional(selector),
    nodeSelector: Type.Optional(selector),
    ingress: list(Type.Object({ ...sources, ...allowing }, closed)),
    ingressDeny: list(Type.Object({ ...sources, ...denying }, closed)),
    egress: list(Type.Object({ ...targets, toFQDNs: list(dnsName), ...allowing }, closed)),
    egressDeny: list(Type.Object({ ...targets, ...denying }, closed)),
    enableDefaultDeny: Type.Optional(
      Type.Object({ ingress: Type.Optional(Type.Boolean()), egress: Type.Optional(Type.Boolean()) }, closed),
    ),
    description: Type.Optional(Type.String()),
    labels: list(
      Type.Object(
        {
          key: Type.String({ minLength: 1 }),
          value: Type.Optional(Type.String()),
          source: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
    log: Type.Optional(
      Type.Object(
        {
          value: Type.Optional(Type.String({ maxLength: 32 })),
        },
        closed,
      ),
    ),
  },
  closed,
);

const placedRule = shared('rule', rule);

const policy = <K extends string, M extends TObject<TProperties>>(kind: K, metadata: M) =>
  Type.Object(
    {
      apiVersion: Type.Literal('cilium.io/v2'),
      kind: Type.Literal(kind),
      metadata,
      spec: Type.Optional(placedRule),
      specs: list(placedRule),
    },
    { ...closed, definitions },
  );

export const ciliumNetworkPolicy = policy('CiliumNetworkPolicy', namespacedMetadata);
export const ciliumClusterwideNetworkPolicy = policy('CiliumClusterwideNetworkPolicy', clusterMetadata);

export const ciliumCIDRGroup = Type.Object(
  {
    apiVersion: Type.Literal('cilium.io/v2'),
    kind: Type.Literal('CiliumCIDRGroup'),
    metadata: clusterMetadata,
    spec: Type.Object({ externalCIDRs: Type.Array(Type.String()) }, closed),
  },
  closed,
);

export type CiliumNetworkPolicy = Static<typeof ciliumNetworkPolicy>;
export type CiliumClusterwideNetworkPolicy = Static<typeof ciliumClusterwideNetworkPolicy>;
export type CiliumCIDRGroup = Static<typeof ciliumCIDRGroup>;
export type CiliumRule = Static<typeof rule>;
export type CiliumCIDRRule = Static<typeof cidrRule>;
