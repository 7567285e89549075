import type { Part } from '../../pod/part';
import type { AgentSettings } from './agent-settings';
import { awsVpcCni } from './parts/aws-vpc-cni';
import { chainCni } from './parts/chain-cni';
import { configuration } from './parts/configuration';
import { installCni } from './parts/install-cni';
import { ipsec } from './parts/ipsec';
import { kernelModules } from './parts/kernel-modules';
import { logs } from './parts/logs';
import { networkNamespaces } from './parts/network-namespaces';
import { openVSwitch } from './parts/open-vswitch';
import { podResources } from './parts/pod-resources';
import { realNodes } from './parts/real-nodes';
import { runState } from './parts/run-state';
import { sharedKey } from './parts/shared-key';
import { xtablesLock } from './parts/xtables-lock';

/** Every reason for an agent's pod to look as it does. The order is that of variables. */
export const agentParts: readonly Part<AgentSettings>[] = [
  installCni,
  chainCni,
  openVSwitch,
  ipsec,
  configuration,
  sharedKey,
  awsVpcCni,
  runState,
  logs,
  networkNamespaces,
  kernelModules,
  xtablesLock,
  podResources,
  realNodes,
];
