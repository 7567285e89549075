import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { deploymentUpdate } from '../../pod/deployment-update';
import type { Wire } from '../../wire';
import type { AntreaSettings } from '../settings';
import { aggregatorLabels, name, namespace } from './names';
import { aggregatorPod } from './pod';

/**
 * The aggregator's Deployment.
 *
 * @param map its configuration, which it reads once, at start.
 */
export function aggregatorDeployment(s: AntreaSettings, map: Wire<ConfigMap>): Wire<Deployment> {
  const { images, observability } = s.model;
  const knobs = observability.flows.relayWorkload;
  const template = {
    metadata: { labels: { ...aggregatorLabels }, annotations: checksum(map) },
    spec: aggregatorPod(s),
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels: { ...aggregatorLabels } },
    spec: {
      replicas: knobs?.replicas ?? 1,
      selector: { matchLabels: { ...aggregatorLabels } },
      ...(knobs?.updateStrategy && {
        strategy: deploymentUpdate(knobs.updateStrategy, { maxSurge: '25%', maxUnavailable: '25%' }),
      }),
      template: applyKnobs(template, name, knobs, images.pullSecrets),
    },
  };
}
