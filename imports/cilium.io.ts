import { type Static, type TSchema, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector, namespacedMetadata } from './meta';

/** The kinds of cilium.io around the agent as of Cilium 1.20: what Fairlead writes of them. Policies stand by themselves. */

const selector = Type.Optional(labelSelector);

/** An object of the whole cluster. */
const kind = <K extends string, V extends string, S extends TSchema>(name: K, version: V, spec: S) =>
  Type.Object(
    { apiVersion: Type.Literal(`cilium.io/${version}`), kind: Type.Literal(name), metadata: clusterMetadata, spec },
    closed,
  );

export const ciliumLoadBalancerIPPool = kind(
  'CiliumLoadBalancerIPPool',
  'v2',
  Type.Object(
    {
      blocks: Type.Array(
        Type.Union([
          Type.Object({ cidr: Type.String() }, closed),
          Type.Object({ start: Type.String(), stop: Type.Optional(Type.String()) }, closed),
        ]),
      ),
      allowFirstLastIPs: Type.Optional(Type.Enum(['Yes', 'No'])),
      disabled: Type.Optional(Type.Boolean()),
      serviceSelector: selector,
    },
    closed,
  ),
);
export type CiliumLoadBalancerIPPool = Static<typeof ciliumLoadBalancerIPPool>;

export const ciliumL2AnnouncementPolicy = kind(
  'CiliumL2AnnouncementPolicy',
  'v2alpha1',
  Type.Object(
    {
      externalIPs: Type.Optional(Type.Boolean()),
      loadBalancerIPs: Type.Optional(Type.Boolean()),
      interfaces: Type.Optional(Type.Array(Type.String())),
      nodeSelector: selector,
      serviceSelector: selector,
    },
    closed,
  ),
);
export type CiliumL2AnnouncementPolicy = Static<typeof ciliumL2AnnouncementPolicy>;

const asn = (minimum: number) => Type.Integer({ minimum, maximum: 4294967295 });
const name = Type.String({ minLength: 1, maxLength: 255 });
const port = Type.Integer({ minimum: 1, maximum: 65535 });

export const ciliumBGPClusterConfig = kind(
  'CiliumBGPClusterConfig',
  'v2',
  Type.Object(
    {
      nodeSelector: selector,
      bgpInstances: Type.Array(
        Type.Object(
          {
            name,
            localASN: Type.Optional(asn(1)),
            localPort: Type.Optional(port),
            peers: Type.Optional(
              Type.Array(
                Type.Object(
                  {
                    name,
                    peerAddress: Type.Optional(Type.String()),
                    peerASN: Type.Optional(asn(0)),
                    peerConfigRef: Type.Optional(Type.Object({ name: Type.String() }, closed)),
                  },
                  closed,
                ),
              ),
            ),
          },
          closed,
        ),
        { minItems: 1, maxItems: 16 },
      ),
    },
    closed,
  ),
);
export type CiliumBGPClusterConfig = Static<typeof ciliumBGPClusterConfig>;

export const ciliumBGPPeerConfig = kind(
  'CiliumBGPPeerConfig',
  'v2',
  Type.Object(
    {
      authSecretRef: Type.Optional(Type.String()),
      ebgpMultihop: Type.Optional(Type.Integer({ minimum: 1, maximum: 255 })),
      families: Type.Optional(
        Type.Array(
          Type.Object(
            { afi: Type.Enum(['ipv4', 'ipv6']), safi: Type.Literal('unicast'), advertisements: selector },
            closed,
          ),
        ),
      ),
      gracefulRestart: Type.Optional(
        Type.Object(
          {
            enabled: Type.Boolean(),
            restartTimeSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 4095 })),
          },
          closed,
        ),
      ),
      timers: Type.Optional(
        Type.Object(
          {
            connectRetryTimeSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 2147483647 })),
            holdTimeSeconds: Type.Optional(Type.Integer({ minimum: 3, maximum: 65535 })),
            keepAliveTimeSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 65535 })),
          },
          closed,
        ),
      ),
      transport: Type.Optional(Type.Object({ peerPort: Type.Optional(port) }, closed)),
    },
    closed,
  ),
);
export type CiliumBGPPeerConfig = Static<typeof ciliumBGPPeerConfig>;

const uint16 = '(0|[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])';
const uint32 =
  '(0|[1-9][0-9]{0,8}|[1-3][0-9]{9}|4[01][0-9]{8}|42[0-8][0-9]{7}|429[0-3][0-9]{6}|4294[0-8][0-9]{5}|42949[0-5][0-9]{4}|429496[0-6][0-9]{3}|4294967[01][0-9]{2}|42949672[0-8][0-9]|429496729[0-5])';

const wellKnown = Type.Unsafe<string>({
  enum: [
    'internet',
    'planned-shut',
    'accept-own',
    'route-filter-translated-v4',
    'route-filter-v4',
    'route-filter-translated-v6',
    'route-filter-v6',
    'llgr-stale',
    'no-llgr',
    'blackhole',
    'no-export',
    'no-advertise',
    'no-export-subconfed',
    'no-peer',
  ],
});

const attributes = Type.Optional(
  Type.Object(
    {
      communities: Type.Optional(
        Type.Object(
          {
            standard: Type.Optional(Type.Array(Type.String({ pattern: `^(${uint32}|${uint16}:${uint16})$` }))),
            large: Type.Optional(Type.Array(Type.String({ pattern: `^${uint32}:${uint32}:${uint32}$` }))),
            wellKnown: Type.Optional(Type.Array(wellKnown)),
          },
          closed,
        ),
      ),
      localPreference: Type.Optional(Type.Integer()),
    },
    closed,
  ),
);

export const ciliumBGPAdvertisement = kind(
  'CiliumBGPAdvertisement',
  'v2',
  Type.Object(
    {
      advertisements: Type.Array(
        Type.Union([
          Type.Object({ advertisementType: Type.Literal('PodCIDR'), attributes }, closed),
          Type.Object(
            {
              advertisementType: Type.Literal('Service'),
              service: Type.Object(
                { addresses: Type.Array(Type.Enum(['LoadBalancerIP', 'ExternalIP', 'ClusterIP']), { minItems: 1 }) },
                closed,
              ),
              selector,
              attributes,
            },
            closed,
          ),
        ]),
      ),
    },
    closed,
  ),
);
export type CiliumBGPAdvertisement = Static<typeof ciliumBGPAdvertisement>;

export const ciliumEgressGatewayPolicy = kind(
  'CiliumEgressGatewayPolicy',
  'v2',
  Type.Object(
    {
      selectors: Type.Array(Type.Object({ namespaceSelector: selector, podSelector: selector }, closed), {
        minItems: 1,
      }),
      destinationCIDRs: Type.Array(Type.String(), { minItems: 1 }),
      excludedCIDRs: Type.Optional(Type.Array(Type.String())),
      egressGateway: Type.Object(
        {
          nodeSelector: labelSelector,
          interface: Type.Optional(Type.String()),
          egressIP: Type.Optional(Type.String()),
        },
        closed,
      ),
    },
    closed,
  ),
);
export type CiliumEgressGatewayPolicy = Static<typeof ciliumEgressGatewayPolicy>;

export const ciliumDatapathPlugin = kind(
  'CiliumDatapathPlugin',
  'v2alpha1',
  Type.Object({ attachmentPolicy: Type.Enum(['Always', 'BestEffort']), version: Type.String() }, closed),
);
export type CiliumDatapathPlugin = Static<typeof ciliumDatapathPlugin>;

export const ciliumNodeConfig = Type.Object(
  {
    apiVersion: Type.Literal('cilium.io/v2'),
    kind: Type.Literal('CiliumNodeConfig'),
    metadata: namespacedMetadata,
    spec: Type.Object({ nodeSelector: labelSelector, defaults: Type.Record(Type.String(), Type.String()) }, closed),
  },
  closed,
);
export type CiliumNodeConfig = Static<typeof ciliumNodeConfig>;

export const ciliumGatewayClassConfig = Type.Object(
  {
    apiVersion: Type.Literal('cilium.io/v2alpha1'),
    kind: Type.Literal('CiliumGatewayClassConfig'),
    metadata: namespacedMetadata,
    spec: Type.Object(
      {
        service: Type.Object(
          {
            loadBalancerClass: Type.Optional(Type.String()),
            externalTrafficPolicy: Type.Enum(['Cluster', 'Local']),
          },
          closed,
        ),
      },
      closed,
    ),
  },
  closed,
);
export type CiliumGatewayClassConfig = Static<typeof ciliumGatewayClassConfig>;
