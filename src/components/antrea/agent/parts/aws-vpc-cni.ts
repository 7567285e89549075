import type { Part } from '../../../pod/part';
import type { AgentSettings } from '../agent-settings';

/** Tells agents that the pod network is Amazon's, whose routes and marks they must respect. */
export const awsVpcCni: Part<AgentSettings> = {
  name: 'aws-vpc-cni',
  when: ({ antrea }) => antrea.chaining === 'aws-vpc-cni',
  adds: () => ({ into: { 'antrea-agent': { env: [{ name: 'ANTREA_CLOUD_EKS', value: 'true' }] } } }),
};
