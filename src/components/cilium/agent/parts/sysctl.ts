import type { Part } from '../../../pod/part';
import type { CiliumSettings } from '../../settings';
import { runOnHost } from '../run-on-host';

const script = `\
cp /usr/bin/cilium-sysctlfix /hostbin/cilium-sysctlfix;
nsenter --mount=/hostproc/1/ns/mnt "\${BIN_PATH}/cilium-sysctlfix";
rm /hostbin/cilium-sysctlfix
`;

/** Keeps systemd from turning on filters (rp_filter) that would drop what the agent's interfaces carry. */
export const sysctl: Part<CiliumSettings> = {
  name: 'sysctl',
  adds: (s) => runOnHost(s, { name: 'apply-sysctl-overwrites', script }),
};
