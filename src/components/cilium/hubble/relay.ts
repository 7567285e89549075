import type { Service } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { applyKnobs } from '../../pod/apply-knobs';
import type { Wire } from '../../wire';
import { serviceAccount } from '../access/service-account';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { deployment } from './deployment';
import { relayConfig } from './relay-config';
import { relayPod } from './relay-pod';

const name = 'hubble-relay';

/** The relay: it asks every agent for its flows and answers for all. */
export function relay(s: CiliumSettings): KubernetesObject[] {
  const config = relayConfig(s);
  const knobs = s.model.observability.flows.relayWorkload;
  const pod = applyKnobs(relayPod(s, config), name, knobs, s.model.images.pullSecrets);
  return [serviceAccount(s.namespace, name, false), config, deployment(name, s.namespace, pod, knobs), service(s)];
}

function service({ namespace }: CiliumSettings): Wire<Service> {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels: labels(name, { 'k8s-app': name }) },
    spec: {
      type: 'ClusterIP',
      selector: { 'k8s-app': name },
      ports: [{ port: 80, protocol: 'TCP', targetPort: 'grpc' }],
    },
  };
}
