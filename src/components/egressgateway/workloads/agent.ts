import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap, Container, PodTemplateSpec } from 'kubernetes-types/core/v1';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { daemonUpdate } from '../../pod/daemon-update';
import { fieldEnv } from '../../pod/field-env';
import { hostPath } from '../../pod/host-path';
import type { Wire } from '../../wire';
import { configName } from '../config-map';
import { labels } from '../labels';
import { ports } from '../ports';
import type { EgressGatewaySettings } from '../settings';
import { configFolder, container } from './container';
import { gops, health, identity, logging, metrics, profiler } from './environment';

const name = 'egressgateway-agent';

/** The agent: on each node it marks what leaves through a gateway, tunnels it there, and answers for egress addresses. */
export function agent(s: EgressGatewaySettings, config: Wire<ConfigMap>): Wire<DaemonSet> {
  const { agent: knobs } = s.section;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace: s.namespace, labels: labels(name) },
    spec: {
      selector: { matchLabels: labels(name) },
      updateStrategy: daemonUpdate(knobs?.updateStrategy, '2'),
      template: applyKnobs(template(s, config), name, knobs, s.model.images.pullSecrets),
    },
  };
}

function template(s: EgressGatewaySettings, config: Wire<ConfigMap>): PodTemplateSpec {
  return {
    metadata: { labels: labels(name), annotations: checksum(config) },
    spec: {
      serviceAccountName: name,
      priorityClassName: 'system-node-critical',
      hostNetwork: true,
      dnsPolicy: 'ClusterFirstWithHostNet',
      restartPolicy: 'Always',
      tolerations: [{ operator: 'Exists' }],
      nodeSelector: { 'kubernetes.io/os': 'linux' },
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/os', operator: 'In', values: ['linux'] }] }],
          },
        },
      },
      containers: [main(s)],
      volumes: [
        hostPath('xtables-lock', '/run/xtables.lock', 'FileOrCreate'),
        { name: 'config-path', configMap: { name: configName, defaultMode: 0o400 } },
      ],
    },
  };
}

function main(s: EgressGatewaySettings): Container {
  const { agent: port } = ports;
  return {
    ...container(s, name, 60),
    securityContext: { privileged: true },
    ...(s.metrics && { ports: [{ name: 'metrics', containerPort: port.metrics, protocol: 'TCP' }] }),
    env: [
      ...logging(s),
      ...metrics(s, port.metrics),
      health(port.health),
      profiler,
      gops(port.gops),
      ...identity(configFolder),
      fieldEnv('NODE_NAME', 'spec.nodeName'),
    ],
    volumeMounts: [
      { name: 'xtables-lock', mountPath: '/run/xtables.lock' },
      { name: 'config-path', mountPath: configFolder, readOnly: true },
    ],
  };
}
