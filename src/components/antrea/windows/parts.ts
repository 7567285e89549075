import type { Part } from '../../pod/part';
import { configuration } from './parts/configuration';
import { installCni } from './parts/install-cni';
import { logs } from './parts/logs';
import { openVSwitch } from './parts/open-vswitch';
import { scripts } from './parts/scripts';
import type { WindowsSettings } from './windows-settings';

/** Every reason for the pod of an agent on a Windows node to look as it does. */
export const windowsParts: readonly Part<WindowsSettings>[] = [installCni, openVSwitch, configuration, scripts, logs];
