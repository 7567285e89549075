import { type Static, Type } from 'typebox';

/** argoproj.io/v1alpha1: what Fairlead writes of Application, ApplicationSet and AppProject. */

const closed = { additionalProperties: false };

const metadata = Type.Object(
  {
    name: Type.String(),
    namespace: Type.String(),
    labels: Type.Optional(Type.Record(Type.String(), Type.String())),
    annotations: Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  closed,
);

const destination = Type.Object({ name: Type.String(), namespace: Type.String() }, closed);

const folder = Type.Object({ repoURL: Type.String(), targetRevision: Type.String(), path: Type.String() }, closed);

const chart = Type.Object(
  {
    repoURL: Type.String(),
    targetRevision: Type.String(),
    chart: Type.String(),
    helm: Type.Object({ releaseName: Type.String(), valuesObject: Type.Record(Type.String(), Type.Unknown()) }, closed),
  },
  closed,
);

const syncPolicy = Type.Object(
  {
    automated: Type.Optional(Type.Object({ prune: Type.Boolean(), selfHeal: Type.Boolean() }, closed)),
    syncOptions: Type.Array(Type.String({ pattern: '^[A-Za-z]+=[a-z]+$' })),
    managedNamespaceMetadata: Type.Optional(Type.Object({ labels: Type.Record(Type.String(), Type.String()) }, closed)),
    retry: Type.Object(
      {
        limit: Type.Integer(),
        backoff: Type.Object({ duration: Type.String(), factor: Type.Integer(), maxDuration: Type.String() }, closed),
      },
      closed,
    ),
  },
  closed,
);

const applicationSpec = Type.Object(
  {
    project: Type.String(),
    source: Type.Optional(Type.Union([folder, chart])),
    sources: Type.Optional(Type.Array(folder, { minItems: 2 })),
    destination,
    syncPolicy,
    revisionHistoryLimit: Type.Integer(),
  },
  closed,
);

export const application = Type.Object(
  {
    apiVersion: Type.Literal('argoproj.io/v1alpha1'),
    kind: Type.Literal('Application'),
    metadata,
    spec: applicationSpec,
  },
  closed,
);

export type Application = Static<typeof application>;

const labels = Type.Record(Type.String(), Type.String());

export const applicationSet = Type.Object(
  {
    apiVersion: Type.Literal('argoproj.io/v1alpha1'),
    kind: Type.Literal('ApplicationSet'),
    metadata,
    spec: Type.Object(
      {
        goTemplate: Type.Literal(true),
        goTemplateOptions: Type.Array(Type.String()),
        generators: Type.Array(
          Type.Object(
            {
              clusters: Type.Object({ selector: Type.Object({ matchLabels: labels }, closed) }, closed),
            },
            closed,
          ),
          { minItems: 1 },
        ),
        syncPolicy: Type.Object(
          { applicationsSync: Type.Literal('create-update'), preserveResourcesOnDeletion: Type.Literal(true) },
          closed,
        ),
        template: Type.Object(
          {
            metadata: Type.Object(
              { name: Type.String(), labels: Type.Optional(labels), annotations: Type.Optional(labels) },
              closed,
            ),
            spec: applicationSpec,
          },
          closed,
        ),
      },
      closed,
    ),
  },
  closed,
);

export type ApplicationSet = Static<typeof applicationSet>;

const groupKind = Type.Object({ group: Type.String(), kind: Type.String() }, closed);

export const appProject = Type.Object(
  {
    apiVersion: Type.Literal('argoproj.io/v1alpha1'),
    kind: Type.Literal('AppProject'),
    metadata,
    spec: Type.Object(
      {
        description: Type.String(),
        sourceRepos: Type.Array(Type.String()),
        destinations: Type.Array(destination),
        clusterResourceWhitelist: Type.Array(groupKind),
      },
      closed,
    ),
  },
  closed,
);

export type AppProject = Static<typeof appProject>;
