import type { PodSpec } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import { hostPath } from '../../pod/host-path';
import { apiProbe } from '../api-probe';
import type { AntreaConfig } from '../config/antrea-config';
import { logArgs } from '../log-args';
import { podEnv } from '../pod-env';
import type { AntreaSettings } from '../settings';
import { offSimulatedNodes } from '../simulator/off-simulated-nodes';
import { controllerTolerations } from './tolerations';

const file = 'antrea-controller.conf';

/** The pod of the controller. */
export const controllerPod = (s: AntreaSettings, config: AntreaConfig): PodSpec => ({
  // The pod network does not run yet when the controller must.
  hostNetwork: true,
  priorityClassName: 'system-cluster-critical',
  serviceAccountName: 'antrea-controller',
  nodeSelector: { 'kubernetes.io/os': 'linux' },
  tolerations: controllerTolerations(undefined),
  ...(s.antrea.simulator && { affinity: offSimulatedNodes }),
  containers: [
    {
      name: 'antrea-controller',
      image: imageReference(s.version.images.controller, s.model.images.registry),
      imagePullPolicy: 'IfNotPresent',
      command: ['antrea-controller'],
      args: [`--config=/etc/antrea/${file}`, ...logArgs(s)],
      env: [
        ...podEnv,
        { name: 'SERVICEACCOUNT_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.serviceAccountName' } } },
        { name: 'ANTREA_CONFIG_MAP_NAME', value: 'antrea-config' },
      ],
      ports: [{ name: 'api', containerPort: Number(config.controller.get('apiPort')), protocol: 'TCP' }],
      livenessProbe: apiProbe('/livez', 5),
      readinessProbe: { ...apiProbe('/readyz', 5), initialDelaySeconds: 5 },
      resources: { requests: { cpu: '200m', memory: '100Mi' } },
      volumeMounts: [
        { name: 'antrea-config', mountPath: `/etc/antrea/${file}`, subPath: file, readOnly: true },
        { name: 'antrea-controller-tls', mountPath: '/var/run/antrea/antrea-controller-tls' },
        { name: 'host-var-log-antrea', mountPath: '/var/log/antrea' },
      ],
    },
  ],
  volumes: [
    { name: 'antrea-config', configMap: { name: 'antrea-config' } },
    // Where users bring a certificate of their own; without one the controller makes it.
    {
      name: 'antrea-controller-tls',
      secret: { secretName: 'antrea-controller-tls', defaultMode: 0o400, optional: true },
    },
    hostPath('host-var-log-antrea', '/var/log/antrea', 'DirectoryOrCreate'),
  ],
});
