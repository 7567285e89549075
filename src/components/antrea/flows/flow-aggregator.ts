import type { Namespace, Service, ServiceAccount } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { at, type Manifest } from '../../../stages/manifest';
import type { Wire } from '../../wire';
import type { AntreaSettings } from '../settings';
import { aggregatorAccess } from './access';
import { aggregatorConfigMap } from './config-map';
import { aggregatorDeployment } from './deployment';
import { aggregatorLabels, name, namespace } from './names';

/**
 * The flow aggregator: agents send it what they saw of a flow on their node, and it makes one record of both ends. It makes
 * its certificates itself and hands them to the agents. Nothing where flows are not to be collected from all nodes.
 */
export function flowAggregator(s: AntreaSettings): Manifest[] {
  if (!s.flowAggregator) return [];
  const map = aggregatorConfigMap(s);
  return [
    ...at('foundation', home),
    // Agents read its certificates: what they may do stands before them.
    ...at('access', account, ...aggregatorAccess(s)),
    ...at<KubernetesObject>('observability', map, service, aggregatorDeployment(s, map)),
  ];
}

const home: Wire<Namespace> = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: namespace, labels: { ...aggregatorLabels } },
};

const account: Wire<ServiceAccount> = {
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name, namespace, labels: { ...aggregatorLabels } },
};

const service: Wire<Service> = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace, labels: { ...aggregatorLabels } },
  spec: {
    selector: { ...aggregatorLabels },
    ports: [
      { name: 'ipfix-udp', port: 4739, protocol: 'UDP', targetPort: 'ipfix-udp' },
      { name: 'ipfix-tcp', port: 4739, protocol: 'TCP', targetPort: 'ipfix-tcp' },
      { name: 'grpc', port: 14739, protocol: 'TCP', targetPort: 'grpc' },
    ],
  },
};
