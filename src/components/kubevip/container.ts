import type { Container } from 'kubernetes-types/core/v1';
import { imageReference } from '../../versions/image';
import { apiAccess } from './api-access';
import { environment } from './environment';
import { electionFlags, etcdFiles } from './etcd';
import type { Instance } from './instance';
import { metricsPort } from './metrics-port';

/** The name of kube-vip's only container. */
export const containerName = 'kube-vip';

/** The container of an instance. */
export function container(instance: Instance): Container {
  const { env, volumeMounts } = apiAccess(instance);
  const { mode, model, vip, version } = instance;
  const { metrics } = model.controlPlane.kubeVip;
  const mounts = [...volumeMounts, ...etcdFiles(vip).mounts];
  return {
    name: containerName,
    image: imageReference(version.image, model.images.registry),
    imagePullPolicy: 'IfNotPresent',
    // An empty variable counts as unset and leaves metrics on: only the flag switches them off.
    args: ['manager', ...(metrics ? [] : ['--prometheusHTTPServer=']), ...electionFlags(vip)],
    env: [...environment(instance), ...env],
    // A PodMonitor knows a port by its name alone.
    ...(metrics &&
      model.observability.serviceMonitors && {
        ports: [{ name: 'metrics', containerPort: metricsPort(instance), protocol: 'TCP' }],
      }),
    // To masquerade and to mark what comes out of a tunnel, kube-vip writes to /proc/sys, which no capability allows.
    securityContext:
      vip?.loadBalancing?.forward === 'masquerade' || mode === 'wireguard'
        ? { privileged: true }
        : { capabilities: { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] } },
    ...(mounts.length > 0 && { volumeMounts: mounts }),
  };
}
