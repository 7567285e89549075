import type { Part } from '../../../pod/part';
import type { WindowsSettings } from '../windows-settings';

/** What the containers run, in a ConfigMap of its own. */
export const scripts: Part<WindowsSettings> = {
  name: 'scripts',
  adds: () => ({
    volumes: [{ name: 'antrea-agent-windows', configMap: { name: 'antrea-agent-windows', defaultMode: 0o644 } }],
  }),
};
