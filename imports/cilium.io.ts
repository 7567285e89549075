import { type Static, type TSchema, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector } from './meta';

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

const attributes = Type.Optional(
  Type.Object(
    {
      communities: Type.Optional(
        Type.Object(
          {
            standard: Type.Optional(Type.Array(Type.String())),
            large: Type.Optional(Type.Array(Type.String())),
            wellKnown: Type.Optional(Type.Array(Type.String())),
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
