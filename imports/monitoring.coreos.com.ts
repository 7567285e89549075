import { type Static, Type } from 'typebox';

/** Prometheus Operator, monitoring.coreos.com/v1: what Fairlead writes of it. */

const closed = { additionalProperties: false };
const strings = Type.Record(Type.String(), Type.String());

const metadata = Type.Object(
  {
    name: Type.String(),
    namespace: Type.Optional(Type.String()),
    labels: Type.Optional(strings),
    annotations: Type.Optional(strings),
  },
  closed,
);

const relabelConfig = Type.Object(
  {
    action: Type.Optional(Type.Enum(['replace', 'keep', 'drop', 'labelmap', 'labeldrop', 'labelkeep'])),
    sourceLabels: Type.Optional(Type.Array(Type.String())),
    targetLabel: Type.Optional(Type.String()),
    regex: Type.Optional(Type.String()),
    replacement: Type.Optional(Type.String()),
  },
  closed,
);

const endpoint = Type.Object(
  {
    port: Type.String({ description: "Name of the Service's port." }),
    path: Type.Optional(Type.String()),
    scheme: Type.Optional(Type.Enum(['http', 'https'])),
    interval: Type.Optional(Type.String({ pattern: '^[0-9]+(ms|s|m|h)$' })),
    honorLabels: Type.Optional(Type.Boolean()),
    relabelings: Type.Optional(Type.Array(relabelConfig)),
  },
  closed,
);

export const serviceMonitor = Type.Object(
  {
    apiVersion: Type.Literal('monitoring.coreos.com/v1'),
    kind: Type.Literal('ServiceMonitor'),
    metadata,
    spec: Type.Object(
      {
        selector: Type.Object({ matchLabels: strings }, closed),
        namespaceSelector: Type.Optional(Type.Object({ matchNames: Type.Array(Type.String()) }, closed)),
        endpoints: Type.Array(endpoint, { minItems: 1 }),
        targetLabels: Type.Optional(Type.Array(Type.String())),
        jobLabel: Type.Optional(Type.String()),
      },
      closed,
    ),
  },
  closed,
);

export type ServiceMonitor = Static<typeof serviceMonitor>;

const podEndpoint = Type.Object(
  {
    port: Type.String({ description: "Name of a container's port." }),
    path: Type.Optional(Type.String()),
    scheme: Type.Optional(Type.Enum(['http', 'https'])),
    authorization: Type.Optional(
      Type.Object(
        { credentials: Type.Object({ name: Type.String(), key: Type.String() }, closed) },
        { ...closed, description: 'A key of a Secret in the namespace of the monitor; sent as a bearer token.' },
      ),
    ),
    tlsConfig: Type.Optional(Type.Object({ insecureSkipVerify: Type.Optional(Type.Boolean()) }, closed)),
    interval: Type.Optional(Type.String({ pattern: '^[0-9]+(ms|s|m|h)$' })),
    honorLabels: Type.Optional(Type.Boolean()),
    relabelings: Type.Optional(Type.Array(relabelConfig)),
  },
  closed,
);

export const podMonitor = Type.Object(
  {
    apiVersion: Type.Literal('monitoring.coreos.com/v1'),
    kind: Type.Literal('PodMonitor'),
    metadata,
    spec: Type.Object(
      {
        selector: Type.Object({ matchLabels: strings }, closed),
        namespaceSelector: Type.Optional(Type.Object({ matchNames: Type.Array(Type.String()) }, closed)),
        podMetricsEndpoints: Type.Array(podEndpoint, { minItems: 1 }),
      },
      closed,
    ),
  },
  closed,
);

export type PodMonitor = Static<typeof podMonitor>;

const alertingRule = Type.Object(
  {
    alert: Type.String({ minLength: 1 }),
    expr: Type.String({ minLength: 1, description: 'PromQL.' }),
    for: Type.Optional(Type.String({ pattern: '^[0-9]+(s|m|h|d)$' })),
    labels: Type.Optional(strings),
    annotations: Type.Optional(strings),
  },
  closed,
);

const recordingRule = Type.Object(
  {
    record: Type.String({ pattern: '^[a-zA-Z_:][a-zA-Z0-9_:]*$' }),
    expr: Type.String({ minLength: 1, description: 'PromQL.' }),
    labels: Type.Optional(strings),
  },
  closed,
);

export const prometheusRule = Type.Object(
  {
    apiVersion: Type.Literal('monitoring.coreos.com/v1'),
    kind: Type.Literal('PrometheusRule'),
    metadata,
    spec: Type.Object(
      {
        groups: Type.Array(
          Type.Object(
            {
              name: Type.String({ minLength: 1 }),
              rules: Type.Array(Type.Union([alertingRule, recordingRule]), { minItems: 1 }),
            },
            closed,
          ),
          { minItems: 1 },
        ),
      },
      closed,
    ),
  },
  closed,
);

export type PrometheusRule = Static<typeof prometheusRule>;
