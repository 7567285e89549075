import { logFileArgs } from '../../log-file-args';
import type { WindowsSettings } from '../windows-settings';
import { preamble } from './preamble';

/** Runs the agent, which finds the tools of Open vSwitch on its path. */
export const runAgent = ({ antrea: { logVerbosity } }: WindowsSettings): string => {
  const args = [
    '--config=$mount/etc/antrea/antrea-agent.conf',
    '--logtostderr=false',
    '--log_dir=C:/var/log/antrea',
    '--alsologtostderr',
    ...logFileArgs,
    `--v=${logVerbosity}`,
  ];
  return `${preamble}$env:PATH += ";$mount/k/antrea/bin;$mount/openvswitch/usr/bin;$mount/openvswitch/usr/sbin"
& antrea-agent ${args.join(' ')}
exit $LASTEXITCODE
`;
};
