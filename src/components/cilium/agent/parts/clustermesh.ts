import type { Part } from '../../../pod/part';
import { meshSecrets } from '../../mesh/mesh-secrets';
import type { CiliumSettings } from '../../settings';

/** Where the Secrets of a mesh appear; mounted from the first day, so that joining one restarts no agent. */
export const clustermesh: Part<CiliumSettings> = {
  name: 'clustermesh',
  adds: () => meshSecrets('cilium-agent'),
};
