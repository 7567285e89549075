import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { at, type Manifest } from '../../../stages/manifest';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import type { Wire } from '../../wire';
import { service } from '../api/service';
import type { AntreaConfig } from '../config/antrea-config';
import type { AntreaSettings } from '../settings';
import { controllerPod } from './pod';
import { controllerSelector } from './selector';
import { controllerTolerations } from './tolerations';

/**
 * The controller and its Service: it turns policies into rules for each node. There is one; agents keep what they have
 * while it is away.
 *
 * @param map antrea-config, which it reads once, at start.
 */
export function controller(s: AntreaSettings, config: AntreaConfig, map: Wire<ConfigMap>): Manifest[] {
  const { model, antrea, namespace } = s;
  const knobs = antrea.controller;
  const bearing = knobs && { ...knobs, tolerations: controllerTolerations(knobs.tolerations) };
  const template = {
    metadata: { labels: { ...controllerSelector }, annotations: checksum(map) },
    spec: controllerPod(s, config),
  };
  const deployment: Wire<Deployment> = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'antrea-controller', namespace, labels: { ...controllerSelector } },
    spec: {
      replicas: 1,
      selector: { matchLabels: { ...controllerSelector } },
      // Two at once would both allocate addresses.
      strategy: { type: 'Recreate' },
      template: applyKnobs(template, 'antrea-controller', bearing, model.images.pullSecrets),
    },
  };
  return at<KubernetesObject>('cni-control', service(s), deployment);
}
