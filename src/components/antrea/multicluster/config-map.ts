import type { ConfigMap } from 'kubernetes-types/core/v1';
import { printDocument } from '../../../yaml/print-document';
import type { Wire } from '../../wire';
import { rangeOf } from '../config/range-of';
import { labels } from '../labels';
import type { MulticlusterSettings } from './multicluster-settings';
import { file, name } from './names';

/** What a controller of a ClusterSet reads at start. Only a member has ranges and a gateway. */
export function multiclusterConfigMap({ home, model, multicluster, role }: MulticlusterSettings): Wire<ConfigMap> {
  const member = role === 'member' ? multicluster.member : undefined;
  const config = {
    apiVersion: 'multicluster.crd.antrea.io/v1alpha1',
    kind: 'MultiClusterConfig',
    health: { healthProbeBindAddress: ':8080' },
    metrics: { bindAddress: '0' },
    webhook: { port: 9443 },
    serviceCIDR: member ? rangeOf(model.services.cidrs, 4) : '',
    podCIDRs: member ? model.pods.cidrs.filter((cidr) => !cidr.includes(':')) : [],
    gatewayIPPrecedence: member?.gatewayAddress ?? 'private',
    endpointIPType: member?.endpoints ?? 'ClusterIP',
    enableStretchedNetworkPolicy: member?.stretchedPolicies ?? false,
  };
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${name}-config`, namespace: home, labels: labels() },
    data: { [file]: printDocument(config) },
  };
}
