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
