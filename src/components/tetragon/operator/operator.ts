import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { deploymentUpdate } from '../../pod/deployment-update';
import { foldParts } from '../../pod/fold-parts';
import type { Wire } from '../../wire';
import { labels, selector } from '../labels';
import type { TetragonSettings } from '../settings';
import { operatorFrame } from './frame';
import { operatorParts } from './parts';

/**
 * The operator: it registers the definitions that agents wait for, and keeps PodInfos.
 *
 * @param config tetragon-operator-config, which it reads once, at start.
 */
export function operator(s: TetragonSettings, config: Wire<ConfigMap>): Wire<Deployment> {
  const knobs = s.tetragon.operator;
  const pod = foldParts({ ...operatorFrame(s), annotations: checksum(config) }, operatorParts, s);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'tetragon-operator', namespace: s.namespace, labels: labels('operator') },
    spec: {
      replicas: knobs?.replicas ?? 1,
      selector: { matchLabels: { ...selector.operator } },
      strategy: deploymentUpdate(knobs?.updateStrategy, { maxSurge: '1', maxUnavailable: '0' }),
      template: applyKnobs(pod, 'tetragon-operator', knobs, s.model.images.pullSecrets),
    },
  };
}
