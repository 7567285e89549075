import { type Static, Type } from 'typebox';
import { icmpTypes } from './cilium.io-icmp-types';
import { list, shared } from './cilium.io-parts';
import { closed } from './meta';

/** Ports, layer 7 rules and ICMP in the policy kinds of cilium.io/v2. */

/** Numbers without leading zeros (the agent reads those as octal), or a service name as in RFC 6335. */
const portPattern =
  '^(0|[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]|(?=.{1,15}$)(?=.*[a-zA-Z])[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)$';

/** Protocols without ports: an agent takes them only where extended IP protocols are switched on. */
const portlessProtocols = ['VRRP', 'IGMP', 'GRE', 'IPIP', 'IPV6', 'ESP', 'AH'] as const;

const port = Type.Object(
  {
    port: Type.Optional(Type.String({ pattern: portPattern })),
    endPort: Type.Optional(Type.Integer({ minimum: 0, maximum: 65535 })),
    protocol: Type.Optional(Type.Enum(['TCP', 'UDP', 'SCTP', ...portlessProtocols, 'ANY'])),
  },
  closed,
);

const secret = shared(
  'secret',
  Type.Object({ name: Type.String({ minLength: 1 }), namespace: Type.Optional(Type.String()) }, closed),
);

const tls = Type.Optional(
  Type.Object(
    {
      secret,
      certificate: Type.Optional(Type.String()),
      privateKey: Type.Optional(Type.String()),
      trustedCA: Type.Optional(Type.String()),
    },
    closed,
  ),
);

/** Names joined by dots. Upstream's own patterns nest repetitions, which takes exponential time on a bad name. */
const dotted = (part: string) => `^[${part}]+(\\.[${part}]+)*\\.?$`;
const dnsNamePattern = dotted('-a-zA-Z0-9_');
const dnsWildcardPattern = dotted('-a-zA-Z0-9_*');

/** One of the two; a `*` stands only in a pattern. */
export const dnsName = Type.Object(
  {
    matchName: Type.Optional(Type.String({ maxLength: 255, pattern: dnsNamePattern })),
    matchPattern: Type.Optional(Type.String({ maxLength: 255, pattern: dnsWildcardPattern })),
  },
  closed,
);

const headerMatch = Type.Object(
  {
    name: Type.String({ minLength: 1 }),
    value: Type.Optional(Type.String()),
    secret: Type.Optional(secret),
    mismatch: Type.Optional(Type.Enum(['LOG', 'ADD', 'DELETE', 'REPLACE'])),
  },
  closed,
);

const http = Type.Object(
  {
    method: Type.Optional(Type.String()),
    path: Type.Optional(Type.String()),
    host: Type.Optional(Type.String()),
    headers: list(Type.String()),
    headerMatches: list(headerMatch),
  },
  closed,
);

const kafka = Type.Object(
  {
    role: Type.Optional(Type.Enum(['produce', 'consume'])),
    apiKey: Type.Optional(Type.String()),
    apiVersion: Type.Optional(Type.String()),
    clientID: Type.Optional(Type.String()),
    topic: Type.Optional(Type.String({ maxLength: 255 })),
  },
  closed,
);

/** Rules of protocols that Cilium 1.20 knows no more; src/policy/carry tells which version does. */
const untilCilium1_19 = {
  kafka: list(kafka),
  l7proto: Type.Optional(Type.String()),
  l7: list(Type.Record(Type.String(), Type.String())),
};

const listener = Type.Object(
  {
    envoyConfig: Type.Object(
      {
        kind: Type.Optional(Type.Enum(['CiliumEnvoyConfig', 'CiliumClusterwideEnvoyConfig'])),
        name: Type.String({ minLength: 1 }),
      },
      closed,
    ),
    name: Type.String({ minLength: 1 }),
    priority: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
);

export const allowPorts = Type.Object(
  {
    ports: list(port, { maxItems: 40 }),
    rules: Type.Optional(Type.Object({ http: list(http), dns: list(dnsName), ...untilCilium1_19 }, closed)),
    serverNames: list(Type.String({ maxLength: 255, pattern: dnsWildcardPattern }), { minItems: 1, uniqueItems: true }),
    originatingTLS: tls,
    terminatingTLS: tls,
    listener: Type.Optional(listener),
  },
  closed,
);

export const denyPorts = Type.Object({ ports: list(port, { maxItems: 40 }) }, closed);

const icmpNames = [...new Set([...icmpTypes.IPv4, ...icmpTypes.IPv6])].join('|');

export const icmp = Type.Object(
  {
    fields: list(
      Type.Object(
        {
          family: Type.Optional(Type.Enum(['IPv4', 'IPv6'])),
          type: Type.Unsafe<number | string>({
            type: ['integer', 'string'],
            minimum: 0,
            maximum: 255,
            pattern: `^([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]|${icmpNames})$`,
          }),
        },
        closed,
      ),
      { maxItems: 40 },
    ),
  },
  closed,
);

export type CiliumIcmp = Static<typeof icmp>;
export type CiliumPort = Static<typeof port>;
export type CiliumPortRule = Static<typeof allowPorts>;
