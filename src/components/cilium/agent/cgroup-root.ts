import type { CiliumSettings } from '../settings';

/** Where the cgroup2 tree is: Talos has mounted it, elsewhere Cilium mounts one of its own. */
export const cgroupRoot = ({ talos }: CiliumSettings): string => (talos ? '/sys/fs/cgroup' : '/run/cilium/cgroupv2');
