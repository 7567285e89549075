import type { Deployment, DeploymentStrategy } from 'kubernetes-types/apps/v1';
import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../../spec/model';
import { intOrPercentage } from '../../pod/int-or-percentage';
import type { Wire } from '../../wire';
import { labels } from '../labels';

type DeploymentKnobs = ClusterModel['observability']['flows']['relayWorkload'];

/** A Deployment of flows: one pod, replaced without waiting for its successor, unless the user says otherwise. */
export function deployment(
  name: string,
  namespace: string,
  template: PodTemplateSpec,
  knobs: DeploymentKnobs,
): Wire<Deployment> {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels: labels(name, { 'k8s-app': name }) },
    spec: {
      replicas: knobs?.replicas ?? 1,
      selector: { matchLabels: { 'k8s-app': name } },
      strategy: strategy(knobs),
      template,
    },
  };
}

function strategy(knobs: DeploymentKnobs): DeploymentStrategy {
  const { type = 'RollingUpdate', maxUnavailable = '1' } = knobs?.updateStrategy ?? {};
  if (type === 'Recreate') return { type };
  return {
    type,
    rollingUpdate: { maxUnavailable: intOrPercentage(maxUnavailable) },
  };
}
