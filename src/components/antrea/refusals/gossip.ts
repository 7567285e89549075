import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaConfig } from '../config/antrea-config';

/** Agents sign what they tell each other where they take nothing unsigned. */
export function gossipFindings({ agent }: AntreaConfig): Finding[] {
  const [outgoing, incoming] = ['Outgoing', 'Incoming'].map((way) => agent.get(`memberlist.gossipVerify${way}`));
  if (outgoing !== false || incoming !== true) return [];
  return [finding('FL-AN-019', {}, { path: '/spec/cni/antrea/agentConfig/memberlist/gossipVerifyOutgoing' })];
}
