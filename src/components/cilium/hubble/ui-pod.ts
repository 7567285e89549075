import type { Container, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { type Image, imageReference } from '../../../versions/image';
import { checksum } from '../../pod/checksum';
import { foldParts } from '../../pod/fold-parts';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { uiParts } from './ui-parts';

const user = 1001;

/** The page's pod, before the user's knobs: a web server and the backend that asks the relay; it rolls with `config`. */
export function uiPod(s: CiliumSettings, config: KubernetesObject): PodTemplateSpec {
  const name = 'hubble-ui';
  const hardened = s.version.features.has('hardened-flow-pods');
  const container = (image: Image) => ({
    image: imageReference(image, s.model.images.registry),
    imagePullPolicy: 'IfNotPresent',
    securityContext: { allowPrivilegeEscalation: false, ...(hardened && { capabilities: { drop: ['ALL'] } }) },
    terminationMessagePolicy: 'FallbackToLogsOnError',
  });
  const frontend: Container = {
    name: 'frontend',
    ...container(s.version.images.uiFrontend),
    ports: [{ name: 'http', containerPort: 8081 }],
    livenessProbe: { httpGet: { path: '/healthz', port: 'http' } },
    readinessProbe: { httpGet: { path: '/', port: 'http' } },
  };
  const backend: Container = {
    name: 'backend',
    ...container(s.version.images.uiBackend),
    env: [{ name: 'EVENTS_SERVER_PORT', value: '8090' }],
    ports: [{ name: 'grpc', containerPort: 8090 }],
  };
  return foldParts(
    {
      labels: labels(name, { 'k8s-app': name }),
      annotations: checksum(config),
      spec: {
        serviceAccountName: name,
        automountServiceAccountToken: true,
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        securityContext: {
          ...(hardened && { runAsNonRoot: true }),
          runAsUser: user,
          runAsGroup: user,
          fsGroup: user,
          ...(hardened && { seccompProfile: { type: 'RuntimeDefault' } }),
        },
        containers: [frontend, backend],
      },
    },
    uiParts,
    s,
  );
}
