import type { Namespace, Service } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { at, type Manifest } from '../../../stages/manifest';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { AntreaSettings } from '../settings';
import { multiclusterAccess } from './access';
import { clusterSet } from './cluster-set';
import { multiclusterConfigMap } from './config-map';
import { multiclusterDeployment } from './deployment';
import { joining } from './joining';
import { type MulticlusterSettings, multiclusterSettings } from './multicluster-settings';
import { leaderNamespace, selector, webhookService } from './names';
import { multiclusterWebhooks } from './webhooks';

/** The part of a ClusterSet that is in this cluster: controllers of its leader and of a member, and the ClusterSet itself. */
export const multicluster = (s: AntreaSettings): Manifest[] => multiclusterSettings(s).flatMap(controller);

function controller(s: MulticlusterSettings): Manifest[] {
  const map = multiclusterConfigMap(s);
  const workload = [map, service(s), multiclusterDeployment(s, map)];
  return [
    ...(s.role === 'leader' ? at('foundation', home) : []),
    ...at('access', ...multiclusterAccess(s), ...(s.role === 'leader' ? joining(s) : [])),
    ...at<KubernetesObject>('addons', ...workload),
    ...at('addon-api', ...multiclusterWebhooks(s)),
    ...at('routing', clusterSet(s)),
  ];
}

const home: Wire<Namespace> = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: leaderNamespace, labels: labels() },
};

const service = ({ home: namespace }: MulticlusterSettings): Wire<Service> => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: webhookService, namespace, labels: labels() },
  spec: { ports: [{ port: 443, targetPort: 9443 }], selector: { ...selector } },
});
