import type { Container } from 'kubernetes-types/core/v1';
import { imageReference } from '../../versions/image';
import { apiAccess } from './api-access';
import { environment } from './environment';
import type { Instance } from './instance';

/** The name of kube-vip's only container. */
export const containerName = 'kube-vip';

/** The container of an instance. */
export function container(instance: Instance): Container {
  const { env, volumeMounts } = apiAccess(instance);
  const { model, vip, version } = instance;
  const { metrics } = model.controlPlane.kubeVip;
  return {
    name: containerName,
    image: imageReference(version.image, model.images.registry),
    imagePullPolicy: 'IfNotPresent',
    // An empty variable counts as unset and leaves metrics on: only the flag switches them off.
    args: metrics ? ['manager'] : ['manager', '--prometheusHTTPServer='],
    env: [...environment(instance), ...env],
    // To masquerade, kube-vip writes to /proc/sys, which no capability allows.
    securityContext:
      vip?.loadBalancing?.forward === 'masquerade'
        ? { privileged: true }
        : { capabilities: { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] } },
    ...(volumeMounts.length > 0 && { volumeMounts: [...volumeMounts] }),
  };
}
