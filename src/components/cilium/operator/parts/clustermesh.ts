import type { Part } from '../../../pod/part';
import { meshSecrets } from '../../mesh/mesh-secrets';
import type { CiliumSettings } from '../../settings';

/** The operator joins the mesh by itself where it turns exports of other clusters into imports. */
export const clustermesh: Part<CiliumSettings> = {
  name: 'clustermesh',
  when: ({ mcsAPI }) => mcsAPI,
  adds: () => meshSecrets('cilium-operator'),
};
