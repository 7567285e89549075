import type { Container } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import type { CiliumSettings } from '../settings';

/** A container of the mesh API server's pod: all of them run its image, which has etcd too. */
export const meshContainer = (
  { version, model }: CiliumSettings,
  name: string,
  more: Omit<Container, 'name' | 'image' | 'imagePullPolicy'>,
): Container => ({
  name,
  image: imageReference(version.images.meshApiServer, model.images.registry),
  imagePullPolicy: 'IfNotPresent',
  ...more,
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  terminationMessagePolicy: 'FallbackToLogsOnError',
});
