import type { Part } from '../../pod/part';
import { reachApiServer } from '../../pod/reach-api-server';
import { hostUsers } from '../host-users';
import type { CiliumSettings } from '../settings';
import { apiBackoff } from './parts/api-backoff';
import { bpfMaps } from './parts/bpf-maps';
import { cgroup } from './parts/cgroup';
import { cleanState } from './parts/clean-state';
import { clustermesh } from './parts/clustermesh';
import { cni } from './parts/cni';
import { configuration } from './parts/configuration';
import { envoySockets } from './parts/envoy-sockets';
import { flowMetrics } from './parts/flow-metrics';
import { health } from './parts/health';
import { hubblePeers } from './parts/hubble-peers';
import { hubbleTls } from './parts/hubble-tls';
import { kernel } from './parts/kernel';
import { memoryLimit } from './parts/memory-limit';
import { metrics } from './parts/metrics';
import { mountCgroup } from './parts/mount-cgroup';
import { procSys } from './parts/proc-sys';
import { scraped } from './parts/scraped';
import { state } from './parts/state';
import { sysctl } from './parts/sysctl';

/** Every reason for an agent's pod to look as it does. The order is that of variables and of init containers. */
export const agentParts: readonly Part<CiliumSettings>[] = [
  configuration,
  clustermesh,
  memoryLimit,
  reachApiServer('cilium-agent', 'config', 'clean-cilium-state'),
  apiBackoff,
  mountCgroup,
  sysctl,
  bpfMaps,
  cleanState,
  cgroup,
  state,
  cni,
  kernel,
  procSys,
  envoySockets,
  health,
  hubblePeers,
  hubbleTls,
  metrics,
  scraped,
  flowMetrics,
  hostUsers,
];
