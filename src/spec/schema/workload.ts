import { Type } from 'typebox';
import { annotations, closed, count, labels, quantities, text } from './fields';

export const resources = Type.Object(
  { requests: quantities('What is set aside: {cpu: 100m, memory: 128Mi}.'), limits: quantities('What is the most.') },
  closed('CPU and memory of the main container, in place of the default ones.', { format: 'resources' }),
);

const toleration = Type.Object(
  {
    key: Type.Optional(text('The taint; left out, every one.')),
    operator: Type.Optional(Type.Enum(['Exists', 'Equal'], { description: 'How the value is compared.' })),
    value: Type.Optional(Type.String({ description: 'For Equal.' })),
    effect: Type.Optional(
      Type.Enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'], { description: 'Left out, every one.' }),
    ),
    tolerationSeconds: Type.Optional(count('How long NoExecute is borne.')),
  },
  closed('A toleration (core/v1).', { format: 'toleration' }),
);

/** The knobs of any pods. */
export const podKnobs = {
  resources: Type.Optional(resources),
  tolerations: Type.Optional(Type.Array(toleration, { description: 'In place of the default ones.' })),
  nodeSelector: Type.Optional(
    Type.Record(Type.String(), Type.String(), { format: 'labels', description: 'In place of the default one.' }),
  ),
  priorityClassName: Type.Optional(text('In place of the default one.')),
  podLabels: labels('More labels on its pods.'),
  podAnnotations: annotations('More annotations on its pods.'),
};

const maxUnavailable = Type.Optional(
  Type.String({
    pattern: '^[0-9]+%?$',
    description: 'How many pods may be down at once: a number or a percentage, quoted.',
  }),
);

/** The knobs of a DaemonSet. */
export const daemon = (description: string) =>
  Type.Optional(
    Type.Object(
      {
        ...podKnobs,
        updateStrategy: Type.Optional(
          Type.Object(
            {
              type: Type.Enum(['RollingUpdate', 'OnDelete'], {
                default: 'RollingUpdate',
                description: 'How pods are replaced.',
              }),
              maxUnavailable,
            },
            closed('How its pods are replaced.'),
          ),
        ),
      },
      closed(description),
    ),
  );

/** The knobs of a Deployment. */
export const deployment = (description: string) =>
  Type.Optional(
    Type.Object(
      {
        ...podKnobs,
        replicas: Type.Optional(count('How many pods.', { minimum: 1 })),
        updateStrategy: Type.Optional(
          Type.Object(
            {
              type: Type.Enum(['RollingUpdate', 'Recreate'], {
                default: 'RollingUpdate',
                description: 'How pods are replaced.',
              }),
              maxUnavailable,
            },
            closed('How its pods are replaced.'),
          ),
        ),
      },
      closed(description),
    ),
  );
