import type { Container, PodTemplateSpec, ResourceRequirements, Toleration } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../spec/model';

/** What a user may set on any workload of ours; see spec/schema/workload.ts. */
export type PodKnobs = Pick<
  NonNullable<NonNullable<ClusterModel['cni']['cilium']>['agent']>,
  'resources' | 'nodeSelector' | 'priorityClassName' | 'podLabels' | 'podAnnotations'
> & { readonly tolerations?: readonly Readonly<Toleration>[] };

/**
 * Lays the user's knobs over a pod: they take the place of what it has, only labels of ours stay as they are.
 *
 * @param main names the container that resources are for.
 * @throws when the pod has no container of that name.
 */
export function applyKnobs(
  { metadata, spec }: PodTemplateSpec,
  main: string,
  knobs: PodKnobs | undefined,
  pullSecrets: readonly string[] = [],
): PodTemplateSpec {
  if (!spec?.containers.some(({ name }) => name === main)) throw new Error(`there is no container ${main}`);
  const { resources, nodeSelector, tolerations, priorityClassName, podLabels, podAnnotations } = knobs ?? {};
  const annotations = { ...metadata?.annotations, ...podAnnotations };
  return {
    metadata: {
      // Ours win: the workload's immutable selector stands on them.
      labels: { ...podLabels, ...metadata?.labels },
      ...(Object.keys(annotations).length > 0 && { annotations }),
    },
    spec: {
      ...spec,
      containers: spec.containers.map((one) => (one.name === main ? withResources(one, resources) : one)),
      ...(nodeSelector && { nodeSelector: { ...nodeSelector } }),
      ...(tolerations && { tolerations: tolerations.map((one) => ({ ...one })) }),
      ...(priorityClassName && { priorityClassName }),
      ...(pullSecrets.length > 0 && { imagePullSecrets: pullSecrets.map((name) => ({ name })) }),
    },
  };
}

function withResources(container: Container, knob: PodKnobs['resources']): Container {
  const resources: ResourceRequirements = {
    ...(knob?.requests && { requests: { ...knob.requests } }),
    ...(knob?.limits && { limits: { ...knob.limits } }),
  };
  return Object.keys(resources).length > 0 ? { ...container, resources } : container;
}
