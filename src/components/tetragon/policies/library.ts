import { accountFiles } from './library/account-files';
import { cniConfiguration } from './library/cni-configuration';
import { filelessExecution } from './library/fileless-execution';
import { kernelModules } from './library/kernel-modules';
import { kubeletCredentials } from './library/kubelet-credentials';
import { metadataAddress } from './library/metadata-address';
import { mounts } from './library/mounts';
import { namespaceEscape } from './library/namespace-escape';
import { privilegeEscalation } from './library/privilege-escalation';
import { processTracing } from './library/process-tracing';
import { reverseShell } from './library/reverse-shell';
import { scratchExecutables } from './library/scratch-executables';
import type { LibraryPolicy } from './library-policy';
import type { LibraryName } from './named-policy';

/** The policies that a spec may name. */
export const library: Readonly<Record<LibraryName, LibraryPolicy>> = {
  'account-files': accountFiles,
  'cni-configuration': cniConfiguration,
  'fileless-execution': filelessExecution,
  'kernel-modules': kernelModules,
  'kubelet-credentials': kubeletCredentials,
  'metadata-address': metadataAddress,
  mounts,
  'namespace-escape': namespaceEscape,
  'privilege-escalation': privilegeEscalation,
  'process-tracing': processTracing,
  'reverse-shell': reverseShell,
  'scratch-executables': scratchExecutables,
};
