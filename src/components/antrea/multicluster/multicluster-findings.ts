import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaSettings } from '../settings';

const section = '/spec/cni/antrea/multicluster';

/** What a ClusterSet cannot be: without a part in it, or with members that nobody lets in or reaches. */
export function multiclusterFindings({ antrea, ipv4, model }: AntreaSettings): Finding[] {
  const { multicluster } = antrea;
  if (!multicluster) return [];
  const { clusterID = model.name, leader, member } = multicluster;
  if (!leader && !member) return [finding('FL-AN-421', {}, { path: section })];
  const itself = leader && member;
  return [
    ...(itself && member.leader !== clusterID
      ? [finding('FL-AN-422', { leader: member.leader, clusterID }, { path: `${section}/member/leader` })]
      : []),
    ...(itself && !leader.members.includes(clusterID)
      ? [finding('FL-AN-423', { clusterID }, { path: `${section}/leader/members` })]
      : []),
    ...(member && !member.gateway && member.endpoints === 'ClusterIP'
      ? [finding('FL-AN-424', {}, { path: `${section}/member/endpoints` })]
      : []),
    ...(member && !ipv4 ? [finding('FL-AN-425', {}, { path: '/spec/pods/cidrs' })] : []),
  ];
}
