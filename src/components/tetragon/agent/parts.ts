import type { Part } from '../../pod/part';
import type { TetragonSettings } from '../settings';
import { bpfMaps } from './parts/bpf-maps';
import { configuration } from './parts/configuration';
import { eventFile } from './parts/event-file';
import { hostProcesses } from './parts/host-processes';
import { runtimeSocket } from './parts/runtime-socket';
import { sockets } from './parts/sockets';
import { stdout } from './parts/stdout';

/** Every reason for an agent's pod to look as it does. */
export const agentParts: readonly Part<TetragonSettings>[] = [
  configuration,
  bpfMaps,
  sockets,
  eventFile,
  hostProcesses,
  runtimeSocket,
  stdout,
];
