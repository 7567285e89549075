import type { Container } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../stages/kubernetes-object';
import { podsOf } from './pod-template';
import { rolloutOf } from './rollout';

interface Started extends KubernetesObject {
  readonly spec?: { readonly minReadySeconds?: number };
}

/**
 * The seconds that a workload takes at least until it is healthy: the delays that its probes keep, once where its pods are
 * made, and as many times as its rollout takes steps where they are replaced. Nothing is known of images and programs.
 */
export function readySeconds(object: KubernetesObject, replaced: boolean, nodes = 1): number {
  const pods = podsOf(object);
  if (!pods?.awaited || object.kind === 'Job') return 0;
  const each = Math.max(0, ...pods.spec.containers.map(delay)) + ((object as Started).spec?.minReadySeconds ?? 0);
  const rollout = replaced ? rolloutOf(object, nodes) : undefined;
  return rollout ? each * Math.ceil(rollout.pods / Math.max(1, rollout.surge + rollout.unavailable)) : each;
}

/** The second probe waits for the first one to pass. */
function delay({ startupProbe, readinessProbe }: Container): number {
  return (startupProbe?.initialDelaySeconds ?? 0) + (readinessProbe?.initialDelaySeconds ?? 0);
}
