import type { Lifecycle } from 'kubernetes-types/core/v1';
import type { CiliumSettings } from '../settings';

// Agents run this text, comments and all: it is the one that this version of Cilium is installed with everywhere.
const removeAwsRules = `\
set -o errexit
set -o pipefail
set -o nounset

# When running in AWS ENI mode, it's likely that 'aws-node' has
# had a chance to install SNAT iptables rules. These can result
# in dropped traffic, so we should attempt to remove them.
# We do it using a 'postStart' hook since this may need to run
# for nodes which might have already been init'ed but may still
# have dangling rules. This is safe because there are no
# dependencies on anything that is part of the startup script
# itself, and can be safely run multiple times per node (e.g. in
# case of a restart).
if [[ "$(iptables-save | grep -E -c 'AWS-SNAT-CHAIN|AWS-CONNMARK-CHAIN')" != "0" ]];
then
    echo 'Deleting iptables rules created by the AWS CNI VPC plugin'
    iptables-save | grep -E -v 'AWS-SNAT-CHAIN|AWS-CONNMARK-CHAIN' | iptables-restore
fi
echo 'Done!'
`;

/** What an agent does right after its start and right before its end. */
export const agentLifecycle = ({ chained }: CiliumSettings): Lifecycle => ({
  // Above the CNI of AWS its rules are in use.
  ...(!chained && { postStart: { exec: { command: ['bash', '-c', removeAwsRules] } } }),
  // It removes the CNI configuration only where cilium-config's cni-uninstall says so.
  preStop: { exec: { command: ['/cni-uninstall.sh'] } },
});
