import { identity, type KubernetesObject } from '../../stages/kubernetes-object';

interface Service {
  readonly name: string;
  readonly namespace: string;
}

interface Selecting extends KubernetesObject {
  readonly spec?: {
    readonly selector?: Readonly<Record<string, string>>;
    readonly template?: { readonly metadata?: { readonly labels?: Readonly<Record<string, string>> } };
  };
}

const workloads = new Set(['Deployment', 'DaemonSet', 'StatefulSet']);

/** The workloads whose pods a Service selects: identities of those among `objects` that answer for it. */
export function answering(objects: readonly KubernetesObject[], { name, namespace }: Service): string[] {
  const here = objects.filter(({ metadata }) => metadata.namespace === namespace) as readonly Selecting[];
  const selector = here.find((one) => one.kind === 'Service' && one.metadata.name === name)?.spec?.selector;
  if (!selector) return [];
  return here
    .filter(({ kind, spec }) => {
      const labels = spec?.template?.metadata?.labels ?? {};
      return workloads.has(kind) && Object.entries(selector).every(([key, value]) => labels[key] === value);
    })
    .map(identity);
}
