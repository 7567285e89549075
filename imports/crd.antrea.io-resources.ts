import { type Static, type TSchema, Type } from 'typebox';
import { closed, clusterMetadata, labelSelector } from './meta';

/**
 * The kinds of crd.antrea.io as of Antrea 2.7 that no section of a spec stands for: users hand them in. What two fields
 * mean together is checked by src/policy/antrea.
 */

const kind = <K extends string, V extends string, S extends TSchema>(name: K, version: V, spec: S) =>
  Type.Object(
    { apiVersion: Type.Literal(`crd.antrea.io/${version}`), kind: Type.Literal(name), metadata: clusterMetadata, spec },
    closed,
  );

const text = Type.String({ minLength: 1 });
const between = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });
const port = Type.Optional(between(1, 65535));

export const ipPool = kind(
  'IPPool',
  'v1beta1',
  Type.Object(
    {
      ipRanges: Type.Array(
        Type.Object({ cidr: Type.Optional(text), start: Type.Optional(text), end: Type.Optional(text) }, closed),
      ),
      subnetInfo: Type.Object(
        { gateway: text, prefixLength: between(1, 127), vlan: Type.Optional(between(0, 4094)) },
        closed,
      ),
    },
    closed,
  ),
);
export type IPPool = Static<typeof ipPool>;

const device = Type.Optional(Type.Object({ name: text }, closed));
const tunnel = Type.Optional(
  Type.Object({ remoteIP: text, vni: Type.Optional(between(0, 16777215)), destinationPort: port }, closed),
);
const returnPort = {
  ovsInternal: device,
  device,
  geneve: tunnel,
  vxlan: tunnel,
  gre: Type.Optional(Type.Object({ remoteIP: text, key: Type.Optional(between(0, 4294967295)) }, closed)),
};
const targetPort = {
  ...returnPort,
  erspan: Type.Optional(
    Type.Object(
      {
        remoteIP: text,
        version: Type.Enum([1, 2]),
        sessionID: Type.Optional(between(0, 1023)),
        index: Type.Optional(Type.Integer()),
        dir: Type.Optional(Type.Enum([0, 1])),
        hardwareID: Type.Optional(Type.Integer()),
      },
      closed,
    ),
  ),
};

export const trafficControl = kind(
  'TrafficControl',
  'v1alpha2',
  Type.Object(
    {
      appliedTo: Type.Object(
        { podSelector: Type.Optional(labelSelector), namespaceSelector: Type.Optional(labelSelector) },
        closed,
      ),
      direction: Type.Enum(['Ingress', 'Egress', 'Both']),
      action: Type.Enum(['Mirror', 'Redirect']),
      targetPort: Type.Object(targetPort, closed),
      returnPort: Type.Optional(Type.Object(returnPort, closed)),
    },
    closed,
  ),
);
export type TrafficControl = Static<typeof trafficControl>;

const vlan = '([0-9]{1,3}|[1-3][0-9]{3}|40[0-8][0-9]|409[0-4])';
const interfaceName = Type.String({ minLength: 1, maxLength: 15, pattern: '^[a-zA-Z0-9._-]+$' });

export const antreaNodeConfig = kind(
  'AntreaNodeConfig',
  'v1alpha1',
  Type.Object(
    {
      nodeSelector: labelSelector,
      secondaryNetwork: Type.Optional(
        Type.Object(
          {
            ovsBridges: Type.Optional(
              Type.Array(
                Type.Object(
                  {
                    bridgeName: interfaceName,
                    physicalInterfaces: Type.Optional(
                      Type.Array(
                        Type.Object(
                          {
                            name: interfaceName,
                            allowedVLANs: Type.Optional(Type.Array(Type.String({ pattern: `^${vlan}(-${vlan})?$` }))),
                          },
                          closed,
                        ),
                        { maxItems: 8 },
                      ),
                    ),
                    enableMulticastSnooping: Type.Optional(Type.Boolean()),
                  },
                  closed,
                ),
                { maxItems: 1 },
              ),
            ),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
);
export type AntreaNodeConfig = Static<typeof antreaNodeConfig>;

const reference = Type.Object({ namespace: text, name: text }, closed);
const seconds = Type.Optional(Type.Integer({ minimum: 1 }));

export const flowExporterDestination = kind(
  'FlowExporterDestination',
  'v1alpha1',
  Type.Object(
    {
      address: Type.String({ pattern: '^.+:[0-9]+$' }),
      protocol: Type.Object(
        {
          ipfix: Type.Optional(Type.Object({ transport: Type.Enum(['tcp', 'udp', 'tls']) }, closed)),
          grpc: Type.Optional(Type.Object({}, closed)),
        },
        closed,
      ),
      filter: Type.Optional(
        Type.Object({ protocols: Type.Optional(Type.Array(Type.Enum(['tcp', 'udp', 'sctp']))) }, closed),
      ),
      activeFlowExportTimeoutSeconds: seconds,
      idleFlowExportTimeoutSeconds: seconds,
      tlsConfig: Type.Optional(
        Type.Object(
          {
            minTLSVersion: Type.Optional(Type.Enum(['VersionTLS12', 'VersionTLS13'])),
            serverName: Type.Optional(text),
            caConfigMap: reference,
            clientSecret: Type.Optional(reference),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
);
export type FlowExporterDestination = Static<typeof flowExporterDestination>;
