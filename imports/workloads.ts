/** What Fairlead reads of the objects that run pods (v1, apps/v1, batch/v1); whatever else they say is left alone. */

/** Where each kind keeps the pod that it makes: the path from the object to a PodTemplateSpec or a Pod. */
const templatePaths = {
  'v1/Pod': [],
  'apps/v1/Deployment': ['spec', 'template'],
  'apps/v1/DaemonSet': ['spec', 'template'],
  'apps/v1/StatefulSet': ['spec', 'template'],
  'batch/v1/Job': ['spec', 'template'],
  'batch/v1/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
} as const satisfies Record<string, readonly string[]>;

/** The path from an object of this type to its pod; undefined where the type runs none. */
export function templatePath(apiVersion: string, kind: string): readonly string[] | undefined {
  const type = `${apiVersion}/${kind}`;
  return type in templatePaths ? templatePaths[type as keyof typeof templatePaths] : undefined;
}

/** A port that a container names (core/v1 ContainerPort). */
export interface ContainerPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol?: string;
}

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isStringMap = (value: unknown): value is Readonly<Record<string, string>> =>
  isMap(value) && Object.values(value).every((item) => typeof item === 'string');

export const isContainerPort = (value: unknown): value is ContainerPort =>
  isMap(value) &&
  Number.isInteger(value.containerPort) &&
  (value.name === undefined || typeof value.name === 'string') &&
  (value.protocol === undefined || typeof value.protocol === 'string');
