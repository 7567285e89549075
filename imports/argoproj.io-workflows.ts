import { type Static, Type } from 'typebox';

/**
 * argoproj.io/v1alpha1, Argo Workflows from 3.7 on: what Fairlead writes of WorkflowTemplate. Locks in lists are of 3.6, and
 * 4.0 knows no others; the timeout of a template counts the time in which its pod waits for a node too.
 */

const closed = { additionalProperties: false };
const strings = Type.Record(Type.String(), Type.String());

const parameter = Type.Object(
  {
    name: Type.String(),
    value: Type.Optional(Type.String()),
    enum: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    description: Type.Optional(Type.String()),
  },
  closed,
);

const parameters = Type.Object({ parameters: Type.Array(parameter, { minItems: 1 }) }, closed);

const step = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$', description: 'Expressions name it, which know no hyphen.' }),
    template: Type.Optional(Type.String()),
    templateRef: Type.Optional(Type.Object({ name: Type.String(), template: Type.String() }, closed)),
    arguments: Type.Optional(parameters),
    when: Type.Optional(Type.String()),
    withParam: Type.Optional(Type.String()),
    continueOn: Type.Optional(Type.Object({ failed: Type.Literal(true), error: Type.Literal(true) }, closed)),
  },
  closed,
);

const securityContext = Type.Object(
  {
    privileged: Type.Optional(Type.Boolean()),
    allowPrivilegeEscalation: Type.Optional(Type.Boolean()),
    readOnlyRootFilesystem: Type.Optional(Type.Boolean()),
    runAsNonRoot: Type.Optional(Type.Boolean()),
    runAsUser: Type.Optional(Type.Integer()),
    capabilities: Type.Optional(Type.Object({ drop: Type.Array(Type.String()) }, closed)),
    seLinuxOptions: Type.Optional(Type.Object({ level: Type.String(), type: Type.String() }, closed)),
    seccompProfile: Type.Optional(Type.Object({ type: Type.Literal('RuntimeDefault') }, closed)),
  },
  closed,
);

const container = Type.Object(
  {
    image: Type.String({
      pattern: '@sha256:[0-9a-f]{64}$',
      description: 'Pinned: what runs must not change by itself.',
    }),
    command: Type.Array(Type.String(), { minItems: 1 }),
    args: Type.Optional(Type.Array(Type.String())),
    env: Type.Optional(
      Type.Array(
        Type.Object(
          {
            name: Type.String(),
            valueFrom: Type.Object({ fieldRef: Type.Object({ fieldPath: Type.String() }, closed) }, closed),
          },
          closed,
        ),
      ),
    ),
    volumeMounts: Type.Optional(
      Type.Array(Type.Object({ name: Type.String(), mountPath: Type.String() }, closed), { minItems: 1 }),
    ),
    securityContext,
  },
  closed,
);

const requirement = Type.Object(
  { key: Type.String(), operator: Type.String(), values: Type.Optional(Type.Array(Type.String())) },
  closed,
);
const term = Type.Object(
  { matchFields: Type.Optional(Type.Array(requirement)), matchExpressions: Type.Optional(Type.Array(requirement)) },
  closed,
);

const affinity = Type.Object(
  {
    nodeAffinity: Type.Object(
      {
        requiredDuringSchedulingIgnoredDuringExecution: Type.Optional(
          Type.Object({ nodeSelectorTerms: Type.Array(term, { minItems: 1 }) }, closed),
        ),
        preferredDuringSchedulingIgnoredDuringExecution: Type.Optional(
          Type.Array(Type.Object({ weight: Type.Integer(), preference: term }, closed)),
        ),
      },
      closed,
    ),
  },
  closed,
);

const resource = Type.Object(
  {
    action: Type.Enum(['get', 'create']),
    manifest: Type.String(),
    successCondition: Type.String(),
    failureCondition: Type.Optional(Type.String()),
  },
  closed,
);

const template = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' }),
    inputs: Type.Optional(parameters),
    parallelism: Type.Optional(Type.Integer({ minimum: 1 })),
    synchronization: Type.Optional(
      Type.Object(
        {
          semaphores: Type.Optional(
            Type.Array(
              Type.Object(
                { configMapKeyRef: Type.Object({ name: Type.String(), key: Type.String() }, closed) },
                closed,
              ),
            ),
          ),
          mutexes: Type.Optional(Type.Array(Type.Object({ name: Type.String() }, closed))),
        },
        closed,
      ),
    ),
    steps: Type.Optional(Type.Array(Type.Array(step, { minItems: 1 }), { minItems: 1 })),
    suspend: Type.Optional(Type.Object({ duration: Type.Optional(Type.String()) }, closed)),
    container: Type.Optional(container),
    resource: Type.Optional(resource),
    serviceAccountName: Type.Optional(Type.String()),
    affinity: Type.Optional(affinity),
    tolerations: Type.Optional(
      Type.Array(
        Type.Object(
          {
            key: Type.Optional(Type.String()),
            operator: Type.Literal('Exists'),
            effect: Type.Optional(Type.String()),
          },
          closed,
        ),
      ),
    ),
    volumes: Type.Optional(
      Type.Array(
        Type.Object(
          {
            name: Type.String(),
            hostPath: Type.Object({ path: Type.String(), type: Type.Literal('Directory') }, closed),
          },
          closed,
        ),
      ),
    ),
    podSpecPatch: Type.Optional(Type.String()),
    activeDeadlineSeconds: Type.Optional(Type.Integer({ minimum: 1 })),
    timeout: Type.Optional(Type.String({ pattern: '^[0-9]+m$' })),
    retryStrategy: Type.Optional(
      Type.Object(
        {
          limit: Type.Integer({ minimum: 1 }),
          retryPolicy: Type.Literal('Always'),
          backoff: Type.Object({ duration: Type.String(), factor: Type.Integer() }, closed),
        },
        closed,
      ),
    ),
  },
  closed,
);

export type ArgoTemplate = Static<typeof template>;
export type ArgoStep = Static<typeof step>;

export const workflowTemplate = Type.Object(
  {
    apiVersion: Type.Literal('argoproj.io/v1alpha1'),
    kind: Type.Literal('WorkflowTemplate'),
    metadata: Type.Object(
      {
        // Argo labels each workflow with it.
        name: Type.String({ maxLength: 63 }),
        namespace: Type.String(),
        labels: Type.Optional(strings),
        annotations: Type.Optional(strings),
      },
      closed,
    ),
    spec: Type.Object(
      {
        entrypoint: Type.Optional(Type.String()),
        serviceAccountName: Type.String(),
        arguments: Type.Optional(parameters),
        imagePullSecrets: Type.Optional(Type.Array(Type.Object({ name: Type.String() }, closed))),
        podGC: Type.Object({ strategy: Type.Literal('OnPodSuccess') }, closed),
        ttlStrategy: Type.Object({ secondsAfterCompletion: Type.Integer() }, closed),
        templates: Type.Array(template, { minItems: 1 }),
      },
      closed,
    ),
  },
  closed,
);

export type WorkflowTemplate = Static<typeof workflowTemplate>;
