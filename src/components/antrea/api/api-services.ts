import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { labels } from '../labels';
import type { AntreaSettings } from '../settings';

const served = [
  ['controlplane.antrea.io', 'v1beta2'],
  ['system.antrea.io', 'v1beta1'],
  ['stats.antrea.io', 'v1alpha1'],
] as const;

/** The APIs that the controller serves. It puts its authority into them itself, so no caBundle stands here. */
export const apiServices = ({ namespace }: AntreaSettings): KubernetesObject[] =>
  served.map(([group, version]) => ({
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: `${version}.${group}`, labels: labels({ 'served-by': 'antrea-controller' }) },
    spec: {
      group,
      groupPriorityMinimum: 100,
      service: { name: 'antrea', namespace },
      version,
      versionPriority: 100,
    },
  }));
