import { type Static, Type } from 'typebox';

/** Gateway API, gateway.networking.k8s.io/v1: what Fairlead writes of it. */

const closed = { additionalProperties: false };
const strings = Type.Record(Type.String(), Type.String());
const apiVersion = Type.Literal('gateway.networking.k8s.io/v1');

const metadata = Type.Object(
  {
    name: Type.String(),
    namespace: Type.Optional(Type.String()),
    labels: Type.Optional(strings),
    annotations: Type.Optional(strings),
  },
  closed,
);

export const gatewayClass = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('GatewayClass'),
    metadata,
    spec: Type.Object(
      {
        controllerName: Type.String(),
        description: Type.Optional(Type.String({ maxLength: 64 })),
        parametersRef: Type.Optional(
          Type.Object(
            {
              group: Type.String(),
              kind: Type.String(),
              name: Type.String(),
              namespace: Type.Optional(Type.String()),
            },
            closed,
          ),
        ),
      },
      closed,
    ),
  },
  closed,
);

export type GatewayClass = Static<typeof gatewayClass>;

const certificateRef = Type.Object(
  {
    group: Type.Optional(Type.String()),
    kind: Type.Optional(Type.String()),
    name: Type.String(),
    namespace: Type.Optional(Type.String()),
  },
  closed,
);

const listener = Type.Object(
  {
    name: Type.String(),
    protocol: Type.Enum(['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP']),
    port: Type.Integer({ minimum: 1, maximum: 65535 }),
    hostname: Type.Optional(Type.String()),
    tls: Type.Optional(
      Type.Object(
        {
          mode: Type.Optional(Type.Enum(['Terminate', 'Passthrough'])),
          certificateRefs: Type.Optional(Type.Array(certificateRef, { maxItems: 64 })),
        },
        closed,
      ),
    ),
    allowedRoutes: Type.Optional(
      Type.Object(
        {
          namespaces: Type.Optional(Type.Object({ from: Type.Enum(['All', 'Same', 'Selector', 'None']) }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
);

export const gateway = Type.Object(
  {
    apiVersion,
    kind: Type.Literal('Gateway'),
    metadata,
    spec: Type.Object(
      {
        gatewayClassName: Type.String(),
        addresses: Type.Optional(
          Type.Array(
            Type.Object({ type: Type.Optional(Type.Enum(['IPAddress', 'Hostname'])), value: Type.String() }, closed),
            { maxItems: 16 },
          ),
        ),
        infrastructure: Type.Optional(
          Type.Object({ labels: Type.Optional(strings), annotations: Type.Optional(strings) }, closed),
        ),
        listeners: Type.Array(listener, { minItems: 1, maxItems: 64 }),
      },
      closed,
    ),
  },
  closed,
);

export type Gateway = Static<typeof gateway>;
