import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import { applyKnobs } from '../../pod/apply-knobs';
import { checksum } from '../../pod/checksum';
import { fieldEnv } from '../../pod/field-env';
import type { Wire } from '../../wire';
import type { MulticlusterSettings } from './multicluster-settings';
import { file, name, selector } from './names';

const probe = (path: string) => ({ httpGet: { path, port: 8080 } });

/**
 * A controller of a ClusterSet.
 *
 * @param map what it reads at start.
 */
export function multiclusterDeployment(s: MulticlusterSettings, map: Wire<ConfigMap>): Wire<Deployment> {
  const { home, model, role, version } = s;
  const config = `${name}-config`;
  const template = {
    metadata: { labels: { ...selector }, annotations: checksum(map) },
    spec: {
      containers: [
        {
          name,
          image: imageReference(version.images.multicluster, model.images.registry),
          imagePullPolicy: 'IfNotPresent' as const,
          command: ['/antrea-mc-controller', role],
          args: [`--config=/${file}`],
          env: [fieldEnv('POD_NAMESPACE', 'metadata.namespace')],
          ports: [{ name: 'webhook-server', containerPort: 9443, protocol: 'TCP' as const }],
          livenessProbe: { ...probe('/healthz'), initialDelaySeconds: 15, periodSeconds: 20 },
          readinessProbe: { ...probe('/readyz'), initialDelaySeconds: 5, periodSeconds: 10 },
          resources: { requests: { cpu: '200m' } },
          securityContext: { allowPrivilegeEscalation: false },
          volumeMounts: [{ name: config, mountPath: `/${file}`, subPath: file }],
        },
      ],
      hostNetwork: true,
      nodeSelector: { 'kubernetes.io/os': 'linux' },
      serviceAccountName: name,
      terminationGracePeriodSeconds: 10,
      volumes: [{ name: config, configMap: { name: config } }],
    },
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: home, labels: { ...selector } },
    spec: {
      replicas: 1,
      selector: { matchLabels: { ...selector } },
      template: applyKnobs(template, name, undefined, model.images.pullSecrets),
    },
  };
}
