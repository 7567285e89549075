import { logFileArgs } from './log-file-args';
import type { AntreaSettings } from './settings';

/** Arguments by which agents and controller log to files of their node, and to what kubectl shows. */
export const logArgs = ({ antrea: { logVerbosity } }: AntreaSettings): string[] => [
  '--logtostderr=false',
  '--log_dir=/var/log/antrea',
  '--alsologtostderr',
  ...logFileArgs,
  ...(logVerbosity > 0 ? [`--v=${logVerbosity}`] : []),
];
