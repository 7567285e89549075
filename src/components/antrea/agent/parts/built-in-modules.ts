import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

/** Talos has the module built in, and lets no pod load any. */
export const builtInModules: Part<AgentSettings> = {
  name: 'built-in-modules',
  when: ({ talos }) => talos,
  adds: () => ({ into: { 'install-cni': { env: [{ name: 'SKIP_LOADING_KERNEL_MODULES', value: '1' }] } } }),
};
