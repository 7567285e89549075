import type { Container, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { imageReference } from '../../../versions/image';
import { checksum } from '../../pod/checksum';
import { foldParts } from '../../pod/fold-parts';
import { onNodeOf } from '../../pod/on-node-of';
import { agentSelector } from '../agent/selector';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { relayParts } from './relay-parts';

const grpc = { grpc: { port: 4222 } };

/** The relay becomes ready only with its certificates and its peers: it may take a minute to start, two to recover. */
const probes = {
  readinessProbe: { ...grpc, timeoutSeconds: 3 },
  livenessProbe: { ...grpc, timeoutSeconds: 10, initialDelaySeconds: 10, periodSeconds: 10, failureThreshold: 12 },
  startupProbe: { ...grpc, initialDelaySeconds: 10, periodSeconds: 3, failureThreshold: 20 },
} satisfies Partial<Container>;

const user = 65532;

/** The relay's pod, before the user's knobs; it rolls when `config` changes. */
export function relayPod(s: CiliumSettings, config: KubernetesObject): PodTemplateSpec {
  const name = 'hubble-relay';
  const container: Container = {
    name,
    image: imageReference(s.version.images.relay, s.model.images.registry),
    imagePullPolicy: 'IfNotPresent',
    command: [name],
    args: ['serve'],
    ports: [{ name: 'grpc', containerPort: 4245 }],
    ...probes,
    securityContext: {
      ...(s.version.features.has('hardened-flow-pods') && { readOnlyRootFilesystem: true }),
      allowPrivilegeEscalation: false,
      runAsNonRoot: true,
      runAsUser: user,
      runAsGroup: user,
      seccompProfile: { type: 'RuntimeDefault' },
      capabilities: { drop: ['ALL'] },
    },
    terminationMessagePolicy: 'FallbackToLogsOnError',
  };
  return foldParts(
    {
      labels: labels(name, { 'k8s-app': name }),
      annotations: checksum(config),
      spec: {
        serviceAccountName: name,
        automountServiceAccountToken: false,
        restartPolicy: 'Always',
        terminationGracePeriodSeconds: 1,
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        // It asks the agent on its own node who the others are.
        affinity: {
          podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [onNodeOf(agentSelector)] },
        },
        securityContext: { fsGroup: user, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [container],
      },
    },
    relayParts,
    s,
  );
}
