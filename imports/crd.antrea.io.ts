import { type Static, type TSchema, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector } from './meta';

/** The kinds of crd.antrea.io around the agent as of Antrea 2.7: what Fairlead writes of them. Policies stand by themselves. */

/** An object of the whole cluster. */
const kind = <K extends string, V extends string, S extends TSchema>(name: K, version: V, spec: S) =>
  Type.Object(
    { apiVersion: Type.Literal(`crd.antrea.io/${version}`), kind: Type.Literal(name), metadata: clusterMetadata, spec },
    closed,
  );

const address = Type.String({ minLength: 2 });

export const externalIPPool = kind(
  'ExternalIPPool',
  'v1beta1',
  Type.Object(
    {
      ipRanges: Type.Array(
        Type.Union([
          Type.Object({ cidr: Type.String() }, closed),
          Type.Object({ start: address, end: address }, closed),
        ]),
      ),
      subnetInfo: Type.Optional(
        Type.Object(
          {
            gateway: address,
            prefixLength: Type.Integer({ minimum: 1, maximum: 127 }),
            vlan: Type.Optional(Type.Integer({ minimum: 0, maximum: 4094 })),
          },
          closed,
        ),
      ),
      nodeSelector: labelSelector,
    },
    closed,
  ),
);
export type ExternalIPPool = Static<typeof externalIPPool>;

/** Its addresses are left out: pools give them. */
export const egress = kind(
  'Egress',
  'v1beta1',
  Type.Object(
    {
      appliedTo: Type.Object(
        { namespaceSelector: Type.Optional(labelSelector), podSelector: Type.Optional(labelSelector) },
        closed,
      ),
      externalIPPool: Type.String({ minLength: 1 }),
      bandwidth: Type.Optional(Type.Object({ rate: Type.String(), burst: Type.String() }, closed)),
    },
    closed,
  ),
);
export type Egress = Static<typeof egress>;

const asn = Type.Integer({ minimum: 1, maximum: 65535 });
const port = Type.Integer({ minimum: 1, maximum: 65535 });
const nothing = Type.Object({}, closed);

export const bgpPolicy = kind(
  'BGPPolicy',
  'v1alpha1',
  Type.Object(
    {
      nodeSelector: labelSelector,
      localASN: asn,
      advertisements: Type.Optional(
        Type.Object(
          {
            service: Type.Optional(
              Type.Object({ ipTypes: Type.Array(Type.Enum(['ClusterIP', 'ExternalIP', 'LoadBalancerIP'])) }, closed),
            ),
            pod: Type.Optional(nothing),
            egress: Type.Optional(nothing),
          },
          closed,
        ),
      ),
      bgpPeers: Type.Array(
        Type.Object(
          {
            address,
            asn,
            port: Type.Optional(port),
            multihopTTL: Type.Optional(Type.Integer({ minimum: 1, maximum: 255 })),
            gracefulRestartTimeSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 3600 })),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
);
export type BGPPolicy = Static<typeof bgpPolicy>;

export const nodeLatencyMonitor = kind(
  'NodeLatencyMonitor',
  'v1alpha1',
  Type.Object({ pingIntervalSeconds: Type.Integer({ minimum: 1 }) }, closed),
);
export type NodeLatencyMonitor = Static<typeof nodeLatencyMonitor>;
