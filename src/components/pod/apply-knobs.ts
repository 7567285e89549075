import type { Container, PodTemplateSpec, Toleration } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../spec/model';

/** What a user may set on any workload of ours; see spec/schema/workload.ts. */
export type PodKnobs = Pick<
  NonNullable<ClusterModel['cni']['cilium']['agent']>,
  'resources' | 'tolerations' | 'nodeSelector' | 'priorityClassName' | 'podLabels' | 'podAnnotations'
>;

/** Lays the user's knobs over a pod; `main` names the container that resources are for. */
export function applyKnobs(
  template: PodTemplateSpec,
  main: string,
  knobs: PodKnobs | undefined,
  pullSecrets: readonly string[] = [],
): PodTemplateSpec {
  const labels = { ...knobs?.podLabels, ...template.metadata?.labels };
  const annotations = { ...knobs?.podAnnotations, ...template.metadata?.annotations };
  const spec = template.spec as NonNullable<PodTemplateSpec['spec']>;
  return {
    metadata: { labels, ...(Object.keys(annotations).length > 0 && { annotations }) },
    spec: {
      ...spec,
      containers: spec.containers.map((container) =>
        withResources(container, container.name === main ? knobs : undefined),
      ),
      ...(knobs?.nodeSelector && { nodeSelector: { ...knobs.nodeSelector } }),
      ...(knobs?.tolerations && { tolerations: knobs.tolerations.map((one) => ({ ...one }) as Toleration) }),
      ...(knobs?.priorityClassName && { priorityClassName: knobs.priorityClassName }),
      ...(pullSecrets.length > 0 && { imagePullSecrets: pullSecrets.map((name) => ({ name })) }),
    },
  };
}

function withResources(container: Container, knobs: PodKnobs | undefined): Container {
  const { requests, limits } = knobs?.resources ?? {};
  if (!requests && !limits) return container;
  return {
    ...container,
    resources: { ...(requests && { requests: { ...requests } }), ...(limits && { limits: { ...limits } }) },
  };
}
