import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';
import { cgroupRoot } from '../cgroup-root';
import { runOnHost } from '../run-on-host';

const script = `\
cp /usr/bin/cilium-mount /hostbin/cilium-mount;
nsenter --cgroup=/hostproc/1/ns/cgroup --mount=/hostproc/1/ns/mnt "\${BIN_PATH}/cilium-mount" $CGROUP_ROOT;
rm /hostbin/cilium-mount
`;

/** Mounts a cgroup2 tree on the host, where the distribution does not give one. */
export const mountCgroup: Part<CiliumSettings> = {
  name: 'mount-cgroup',
  when: (s) => !s.talos,
  adds: (s) => runOnHost(s, { name: 'mount-cgroup', script, env: [{ name: 'CGROUP_ROOT', value: cgroupRoot(s) }] }),
};
