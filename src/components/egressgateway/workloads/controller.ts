import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap, Container, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { deploymentUpdate } from '../../pod/deployment-update';
import type { Wire } from '../../wire';
import { serverSecret } from '../certificates';
import { configName } from '../config-map';
import { labels } from '../labels';
import { ports } from '../ports';
import type { EgressGatewaySettings } from '../settings';
import { configFolder, container } from './container';
import { gops, health, identity, logging, metrics, profiler } from './environment';

const name = 'egressgateway-controller';

/** The controller, which gives addresses to nodes and answers the webhooks; where it has replicas, one always stays. */
export function controller(s: EgressGatewaySettings, config: Wire<ConfigMap>): KubernetesObject[] {
  const { controller: knobs } = s.section;
  const replicas = knobs?.replicas ?? 1;
  const strategy = deploymentUpdate(knobs?.updateStrategy, { maxSurge: '25%', maxUnavailable: '25%' });
  const deployment: Wire<Deployment> = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: s.namespace, labels: labels(name) },
    spec: {
      replicas,
      selector: { matchLabels: labels(name) },
      ...(knobs?.updateStrategy && { strategy }),
      template: applyKnobs(template(s, config), name, knobs, s.model.images.pullSecrets),
    },
  };
  return replicas > 1 ? [deployment, disruptionBudget(s)] : [deployment];
}

function disruptionBudget({ namespace }: EgressGatewaySettings): Wire<PodDisruptionBudget> {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace, labels: labels(name) },
    spec: { minAvailable: 1, selector: { matchLabels: labels(name) } },
  };
}

function template(s: EgressGatewaySettings, config: Wire<ConfigMap>): PodTemplateSpec {
  return {
    metadata: { labels: labels(name), annotations: checksum(config) },
    spec: {
      serviceAccountName: name,
      priorityClassName: 'system-node-critical',
      hostNetwork: false,
      dnsPolicy: 'ClusterFirst',
      restartPolicy: 'Always',
      tolerations: [{ operator: 'Exists' }],
      nodeSelector: { 'kubernetes.io/os': 'linux' },
      containers: [main(s)],
      volumes: [
        { name: 'config-path', configMap: { name: configName } },
        {
          name: 'tls',
          projected: {
            defaultMode: 0o400,
            sources: [
              {
                secret: {
                  name: serverSecret(s),
                  items: ['tls.crt', 'tls.key', 'ca.crt'].map((file) => ({ key: file, path: file })),
                },
              },
            ],
          },
        },
      ],
    },
  };
}

function main(s: EgressGatewaySettings): Container {
  const { controller: port } = ports;
  const tcp = (portName: string, containerPort: number) => ({ name: portName, containerPort, protocol: 'TCP' });
  return {
    ...container(s, name, 30),
    ports: [
      ...(s.metrics ? [tcp('metrics', port.metrics)] : []),
      tcp('http', port.health),
      tcp('webhook', port.webhook),
    ],
    env: [
      { name: 'LEADER_ELECTION', value: 'true' },
      ...logging(s),
      ...metrics(s, port.metrics),
      gops(port.gops),
      profiler,
      { name: 'WEBHOOK_PORT', value: String(port.webhook) },
      health(port.health),
      ...identity(configFolder),
    ],
    volumeMounts: [
      { name: 'config-path', mountPath: configFolder, readOnly: true },
      { name: 'tls', mountPath: '/etc/tls', readOnly: true },
    ],
  };
}
