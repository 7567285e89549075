import type { CiliumSettings } from '../settings';

const wanted = {
  agent: [
    'CHOWN',
    'KILL',
    'NET_ADMIN',
    'NET_RAW',
    'IPC_LOCK',
    'SYS_MODULE',
    'SYS_ADMIN',
    'SYS_RESOURCE',
    'DAC_OVERRIDE',
    'FOWNER',
    'SETGID',
    'SETUID',
    'SYSLOG',
  ],
  cleanState: ['NET_ADMIN', 'SYS_MODULE', 'SYS_ADMIN', 'SYS_RESOURCE'],
} as const;

/** Talos starts no container that asks for these: its kernel modules and its log are its own. */
const keptByTalos: readonly string[] = ['SYS_MODULE', 'SYSLOG'];

/** The Linux capabilities of the agent, or of the container that cleans up before it. */
export const agentCapabilities = ({ talos }: CiliumSettings, container: keyof typeof wanted): string[] =>
  wanted[container].filter((one) => !(talos && keptByTalos.includes(one)));
