import { hostPath } from '../../../pod/host-path';
import type { Part } from '../../../pod/part';
import type { TetragonSettings } from '../../settings';

/** The container runtime, which knows the cgroup of each container. */
export const runtimeSocket: Part<TetragonSettings> = {
  name: 'runtime-socket',
  when: ({ tetragon }) => tetragon.runtimeSocket !== undefined,
  adds: ({ tetragon: { runtimeSocket: path = '' } }) => ({
    volumes: [hostPath('cri-socket', path, 'Socket')],
    into: { tetragon: { volumeMounts: [{ name: 'cri-socket', mountPath: path }] } },
  }),
};
