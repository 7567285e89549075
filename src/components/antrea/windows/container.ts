import type { Container } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import { runScript } from './run-script';
import type { WindowsSettings } from './windows-settings';

/** A container of an agent's pod on a Windows node: all of them run the same image, each a script of its own. */
export function windowsContainer(
  { version, model }: WindowsSettings,
  name: string,
  script: string,
  more: Partial<Container> = {},
): Container {
  const [command = '', ...args] = runScript(script);
  return {
    name,
    image: imageReference(version.images.windowsAgent, model.images.registry),
    imagePullPolicy: 'IfNotPresent',
    command: [command],
    args,
    volumeMounts: [{ name: 'antrea-agent-windows', mountPath: '/var/lib/antrea-windows' }],
    ...more,
  };
}
