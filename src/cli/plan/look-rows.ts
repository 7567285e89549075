import type { KubernetesObject } from '../../stages/kubernetes-object';
import type { ApplicationPlan } from '../../sync/plan/plan';

/** By what `kubectl wait` knows that an object is as it should be. */
const conditions: Readonly<Record<string, string>> = {
  APIService: 'Available',
  Certificate: 'Ready',
  ClusterIssuer: 'Ready',
  CustomResourceDefinition: 'Established',
  ExternalSecret: 'Ready',
  Gateway: 'Programmed',
  GatewayClass: 'Accepted',
  Issuer: 'Ready',
  Job: 'Complete',
};

/** What to run while an Application syncs, in the order of its waves, and what to expect of it. */
export function lookRows(
  cluster: string,
  { name, waves }: ApplicationPlan,
): (readonly [run: string, expect: string])[] {
  const fresh = waves.flatMap(({ awaited, created, changed }) =>
    awaited.filter((object) => created.includes(object) || changed.includes(object)),
  );
  return [
    ...fresh.flatMap(looked),
    [
      `kubectl get applications.argoproj.io -A --field-selector metadata.name=${cluster}-${name}`,
      '`Synced` and `Healthy`',
    ],
  ];
}

function looked({ kind, metadata: { name, namespace } }: KubernetesObject): (readonly [string, string])[] {
  const kubectl = `kubectl${namespace === undefined ? '' : ` -n ${namespace}`}`;
  if (kind === 'DaemonSet' || kind === 'Deployment' || kind === 'StatefulSet')
    return [[`${kubectl} rollout status ${kind.toLowerCase()}/${name}`, '`successfully rolled out`']];
  const condition = conditions[kind];
  if (condition === undefined) return [];
  return [
    [`${kubectl} wait ${kind.toLowerCase()}/${name} --for=condition=${condition} --timeout=10m`, '`condition met`'],
  ];
}
