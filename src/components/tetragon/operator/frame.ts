import { imageReference } from '../../../versions/image';
import type { Frame } from '../../pod/fold-parts';
import { onNodeOf } from '../../pod/on-node-of';
import { labels, selector } from '../labels';
import type { TetragonSettings } from '../settings';

/** The operator before its parts: where it runs and what it runs. */
export const operatorFrame = ({ version, model }: TetragonSettings): Frame => ({
  labels: labels('operator'),
  spec: {
    containers: [
      {
        name: 'tetragon-operator',
        image: imageReference(version.images.operator, model.images.registry),
        imagePullPolicy: 'IfNotPresent',
        command: ['/usr/bin/tetragon-operator'],
        args: ['serve', '--config-dir=/etc/tetragon/operator.conf.d/'],
        resources: { limits: { cpu: '500m', memory: '128Mi' }, requests: { cpu: '10m', memory: '64Mi' } },
        livenessProbe: { httpGet: { path: '/healthz', port: 8081 }, initialDelaySeconds: 15, periodSeconds: 20 },
        readinessProbe: { httpGet: { path: '/readyz', port: 8081 }, initialDelaySeconds: 5, periodSeconds: 10 },
        securityContext: {
          runAsUser: 65532,
          runAsGroup: 65532,
          runAsNonRoot: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        },
      },
    ],
    serviceAccountName: 'tetragon-operator-service-account',
    terminationGracePeriodSeconds: 10,
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 100,
            podAffinityTerm: onNodeOf({ 'app.kubernetes.io/name': selector.operator['app.kubernetes.io/name'] }),
          },
        ],
      },
    },
  },
});
