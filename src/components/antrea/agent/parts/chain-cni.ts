import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';
import { cniInstaller } from '../cni-installer';

/** Chains Antrea's plugin into the configuration of another CNI, and again whenever that one writes it anew. */
export const chainCni: Part<AgentSettings> = {
  name: 'chain-cni',
  when: ({ chaining }) => chaining,
  adds: (s) => cniInstaller(s, { command: ['install_cni_chaining'], args: ['--monitor'] }),
};
