import type { Part } from '../../pod/part';
import { reachApiServer } from '../../pod/reach-api-server';
import { hostUsers } from '../host-users';
import type { CiliumSettings } from '../settings';
import { bootstrapFile } from './parts/bootstrap-file';
import { bpfMaps } from './parts/bpf-maps';
import { metrics } from './parts/metrics';
import { sharedWithAgent } from './parts/shared-with-agent';

/** Every reason for an Envoy's pod to look as it does. The order is that of variables. */
export const envoyParts: readonly Part<CiliumSettings>[] = [
  reachApiServer('cilium-envoy'),
  sharedWithAgent,
  bootstrapFile,
  bpfMaps,
  metrics,
  hostUsers,
];
