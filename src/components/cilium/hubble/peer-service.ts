import type { Service } from 'kubernetes-types/core/v1';
import type { Wire } from '../../wire';
import { agentSelector } from '../agent/selector';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';

/** The Service by which the relay learns, from the agent on its own node, of all others. */
export function peerService({ namespace }: CiliumSettings): Wire<Service> {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'hubble-peer', namespace, labels: labels('hubble-peer', agentSelector) },
    spec: {
      selector: { ...agentSelector },
      ports: [{ name: 'peer-service', port: 443, protocol: 'TCP', targetPort: 4244 }],
      internalTrafficPolicy: 'Local',
    },
  };
}
