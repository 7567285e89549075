import { bash } from '../bash';
import { cniFolder } from '../cni-folder';
import { probePort } from '../probe-port';
import type { OnNode } from '../routine';
import { firstFile } from '../scripts/first-file';
import { keepFiles } from '../scripts/keep-files';
import { podAddress } from '../scripts/pod-address';
import { putAside } from '../scripts/put-aside';
import { reach } from '../scripts/reach';
import { reachServices } from '../scripts/reach-services';
import { restoreFiles } from '../scripts/restore-files';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/** How often a probe is tried, and the seconds between. */
const tries = ['12', '10'] as const;

/** What is done on a node itself, and in a pod of its network. */
export function onNodeCommands({ before, after, target }: WorkflowSettings): OnNode[] {
  const inputs = ['node'];
  const files = [cniFolder.mounted, target.file] as const;
  return [
    { kind: 'files', name: 'keep-files', inputs, command: bash(keepFiles, ...files, target.aside), minutes: 10 },
    { kind: 'files', name: 'restore-files', inputs, command: bash(restoreFiles, ...files, target.aside), minutes: 10 },
    { kind: 'files', name: 'put-aside', inputs, command: bash(putAside, ...files, target.aside), minutes: 10 },
    { kind: 'files', name: 'see-new-file', inputs, command: bash(firstFile, ...files, 'new'), minutes: 10 },
    { kind: 'files', name: 'see-old-file', inputs, command: bash(firstFile, ...files, 'old'), minutes: 10 },
    { kind: 'host', name: 'reboot', inputs, command: reboot, minutes: 10 },
    { kind: 'pod', name: 'see-new-address', inputs, command: bash(podAddress, ...after), minutes: 10 },
    { kind: 'pod', name: 'see-old-address', inputs, command: bash(podAddress, ...before), minutes: 10 },
    { kind: 'pod', name: 'reach-services', inputs, command: bash(reachServices, ...tries), minutes: 10 },
    { kind: 'pod', name: 'reach-api', inputs, command: bash(reachServices, ...tries, 'api'), minutes: 10 },
    {
      kind: 'pod',
      name: 'reach-pods',
      inputs: ['node', 'addresses'],
      command: bash(reach, tags.input('addresses'), String(probePort), ...tries),
      minutes: 20,
    },
  ];
}

/** A minute later, so that the pod that asks for it can say that it is done. */
const reboot = [
  'nsenter',
  '--target=1',
  '--mount',
  '--uts',
  '--ipc',
  '--net',
  '--',
  'systemd-run',
  '--on-active=60',
  'systemctl',
  'reboot',
] as const;
