import { Type } from 'typebox';
import { closed, dnsLabel, dnsName, flag, text } from './fields';

const leader = Type.Object(
  {
    members: Type.Array(dnsLabel('The ID of a cluster.'), {
      default: [],
      uniqueItems: true,
      description: 'Clusters that may join: each gets an account and a token of its own.',
    }),
  },
  closed(
    'This cluster leads the ClusterSet. The token of a member lies in the Secret `member-<id>-token` in antrea-multicluster; its keys `ca.crt` and `token` must be copied to that cluster.',
  ),
);

const member = Type.Object(
  {
    leader: dnsLabel('The ID of the cluster that leads.'),
    server: text('Where its API server is, `https://host:port`.', { pattern: '^https://[^/\\s]+$' }),
    tokenSecret: dnsName('Secret in kube-system with keys `ca.crt` and `token`, as the leader gave them.'),
    gateway: flag(
      'Packets between clusters pass through a gateway: a node annotated with `multicluster.antrea.io/gateway: "true"`. Off where the network routes pods of all clusters by itself.',
      true,
    ),
    gatewayAddress: Type.Enum(['private', 'public'], {
      default: 'private',
      description: 'By which address of its node other clusters reach the gateway.',
    }),
    endpoints: Type.Enum(['ClusterIP', 'PodIP'], {
      default: 'ClusterIP',
      description: 'By what other clusters reach a Service of this one. It must be the same in all members.',
    }),
    podToPod: flag('Pods reach pods of other clusters directly.', false),
    stretchedPolicies: flag('Policies select pods of other clusters by their labels.', false),
    encryption: Type.Optional(
      Type.Enum(['wireguard'], { description: 'Encrypt what passes between gateways. Left out, nothing is.' }),
    ),
  },
  closed('This cluster is a member. Ranges of pods and Services of all members must be apart.'),
);

export const multicluster = Type.Object(
  {
    clusterSet: dnsLabel('The name of the ClusterSet, the same in all of its clusters.'),
    clusterID: Type.Optional(dnsLabel("This cluster's ID in it; left out, its name.")),
    leader: Type.Optional(leader),
    member: Type.Optional(member),
  },
  closed('A ClusterSet of Antrea: Services, policies and pods across clusters.'),
);
