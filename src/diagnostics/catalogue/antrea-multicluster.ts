import { rule } from '../rule';

const docs = 'https://antrea.io/docs/v2.7.0/docs/multicluster/user-guide/';
const section = '`cni.antrea.multicluster`';

/** A ClusterSet of Antrea: FL-AN-421 to FL-AN-429. */
export const antreaMulticlusterRules = {
  'FL-AN-421': rule({
    severity: 'error',
    title: 'a ClusterSet without a part for this cluster',
    message: () => `${section} has neither \`leader\` nor \`member\``,
    why: 'no controller would run, and the cluster would be in no set',
    help: () => 'add `leader: {members: […]}`, `member: {leader: …, server: …, tokenSecret: …}`, or both',
    docs,
  }),
  'FL-AN-422': rule<{ leader: string; clusterID: string }>({
    severity: 'error',
    title: 'a leader that follows another one',
    message: ({ leader, clusterID }) => `this cluster leads the set as "${clusterID}" and follows "${leader}" in it`,
    why: 'a ClusterSet has one leader',
    help: ({ clusterID }) => `write \`leader: ${clusterID}\`, or remove ${section.slice(0, -1)}.leader\``,
    docs,
  }),
  'FL-AN-423': rule<{ clusterID: string }>({
    severity: 'error',
    title: 'a leader that does not let itself in',
    message: ({ clusterID }) => `"${clusterID}" is a member of its own set, but not among \`members\``,
    why: 'its controller would have no token, and the leader refuses members that it does not know',
    help: ({ clusterID }) => `add "${clusterID}" to \`members\``,
    docs,
  }),
  'FL-AN-424': rule({
    severity: 'error',
    title: 'Services of other clusters that nobody reaches',
    message: () => 'without a gateway, other clusters do not reach addresses of Services',
    why: 'only gateways pass packets to the ClusterIP of another cluster',
    help: () => 'write `endpoints: PodIP` where the network routes pods of all clusters, or `gateway: true`',
    docs,
  }),
  'FL-AN-425': rule({
    severity: 'error',
    title: 'a ClusterSet over IPv6',
    message: () => 'a member of a ClusterSet needs an IPv4 range of pods',
    why: 'gateways carry IPv4 and pass over everything else',
    help: () => 'give `pods.cidrs` an IPv4 range, or connect the clusters by the network',
    docs,
  }),
};
