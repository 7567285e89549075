import { rule } from '../rule';

const refused = "Antrea's webhook refuses it, and the sync stops before the policies that follow";
const docs = 'https://antrea.io/docs/v2.7.0/docs/antrea-network-policy/';

/** What Antrea's schema accepts and its webhook or agents refuse: FL-POL-3nn. */
export const antreaPolicyRules = {
  'FL-POL-301': rule<{ where: 'both' | 'nowhere' | 'some' }>({
    severity: 'error',
    title: 'subjects in the wrong place',
    message: ({ where }) =>
      ({
        both: '`appliedTo` stands at the policy and at a rule',
        nowhere: '`appliedTo` stands neither at the policy nor at its rules',
        some: '`appliedTo` stands at some rules and not at others',
      })[where],
    why: refused,
    help: () => 'write `appliedTo` once at the policy, or at every rule',
    docs,
  }),
  'FL-POL-302': rule<{ first: string; second: string }>({
    severity: 'error',
    title: 'fields of Antrea that exclude each other',
    message: ({ first, second }) => `\`${first}\` and \`${second}\` exclude each other here`,
    why: refused,
    help: ({ second }) => `give \`${second}\` an entry or a rule of its own`,
    docs,
  }),
  'FL-POL-303': rule({
    severity: 'error',
    title: 'Pass in the last tier',
    message: () => '`action: Pass` has nothing to pass to in the tier `baseline`',
    why: refused,
    help: () => 'write `Allow`, or move the policy to an earlier tier',
    docs,
  }),
  'FL-POL-304': rule<{ name: string }>({
    severity: 'error',
    title: 'two rules of one name',
    message: ({ name }) => `two rules of the policy are called \`${name}\``,
    why: refused,
    help: () => 'give each a name of its own, or leave names out',
    docs: 'https://antrea.io/docs/v2.7.0/docs/antrea-network-policy/',
  }),
  'FL-POL-305': rule<{ problem: 'action' | 'protocol' }>({
    severity: 'error',
    title: 'layer 7 where Antrea has none',
    message: ({ problem }) =>
      problem === 'action' ? '`l7Protocols` needs `action: Allow`' : 'HTTP rules need TCP and no other protocol',
    why: refused,
    help: ({ problem }) =>
      problem === 'action'
        ? 'allow what may pass: a layer 7 rule rejects everything else on its ports'
        : 'write `protocol: TCP` at each port, and put other protocols into a rule of their own',
    docs: 'https://antrea.io/docs/v2.7.0/docs/antrea-l7-network-policy/',
  }),
  'FL-POL-306': rule<{ problem: 'egress' | 'others' | 'peers' }>({
    severity: 'error',
    title: 'not possible for Services',
    message: ({ problem }) =>
      ({
        egress: 'an egress rule cannot be applied to a Service',
        others: 'a Service and other subjects cannot stand in one `appliedTo`',
        peers: 'a rule that is applied to Services can only name `ipBlock`',
      })[problem],
    why: refused,
    help: () => 'make a policy of its own for the Service, with ingress rules from `ipBlock`',
    docs,
  }),
  'FL-POL-307': rule<{ name: string }>({
    severity: 'error',
    title: "one of Antrea's own tiers",
    message: ({ name }) => `the tier \`${name}\` is Antrea's own`,
    why: 'its controller writes that object, and would fight with Argo CD over it',
    help: () => 'remove it: policies may name it as it is; or take another name',
    docs,
  }),
  'FL-POL-308': rule<{ priority: number; owner: string | undefined }>({
    severity: 'error',
    title: 'priority of a tier taken',
    message: ({ priority, owner }) =>
      owner
        ? `the priority ${priority} is that of the tier \`${owner}\``
        : `the priority ${priority} is reserved by Antrea`,
    why: refused,
    help: () => 'take a free one below 250; the lower one is enforced first',
    docs,
  }),
  'FL-POL-309': rule<{ name: string; meant?: string | undefined }>({
    severity: 'error',
    title: 'unknown tier',
    message: ({ name }) => `there is no tier \`${name}\``,
    why: refused,
    help: ({ meant }) =>
      meant ? `did you mean \`${meant}\`?` : "hand in the Tier beside the policy, or name one of Antrea's own",
    docs,
  }),
  'FL-POL-310': rule<{ name: string }>({
    severity: 'error',
    title: 'unknown group',
    message: ({ name }) => `no group \`${name}\` is among the policies`,
    why: 'a name of a group that is not there selects nothing, and the agents say no word',
    help: () => 'hand in the ClusterGroup, or for a policy in a namespace the Group in the same one',
    docs,
  }),
  'FL-POL-311': rule<{ parent: string; child: string }>({
    severity: 'error',
    title: 'groups nested too deep',
    message: ({ parent, child }) =>
      parent === child
        ? `the group \`${parent}\` is its own child`
        : `the group \`${child}\` in \`${parent}\` has children itself`,
    why: refused,
    help: () => 'name the innermost groups: groups nest one level deep',
    docs,
  }),
  'FL-POL-312': rule<{ gate: string; what: string }>({
    severity: 'error',
    title: 'a feature gate that is off',
    message: ({ gate, what }) => `${what} needs the feature gate \`${gate}\`, which is off`,
    why: 'the webhook refuses the policy, or the agents never enforce it',
    help: ({ gate }) =>
      gate === 'L7NetworkPolicy'
        ? 'set `L7NetworkPolicy: true` in `cni.antrea.featureGates` and `disableTXChecksumOffload: true` in `cni.antrea.agentConfig`'
        : `set \`${gate}: true\` in \`cni.antrea.featureGates\``,
    docs: 'https://antrea.io/docs/v2.7.0/docs/feature-gates/',
  }),
  'FL-POL-313': rule<{ action: string }>({
    severity: 'warning',
    title: 'a name that is denied',
    message: ({ action }) => `\`${action}\` for an \`fqdn\` holds only for addresses that pods have looked up`,
    why: 'a client that knows the address by other means gets through',
    help: () => 'allow the names that may be reached, and drop everything else',
    docs,
  }),
  'FL-POL-314': rule({
    severity: 'error',
    title: 'IGMP beside something else',
    message: () => 'a rule for IGMP has no peers, ports or other protocols, and only drops or allows',
    why: refused,
    help: () => 'give IGMP a rule of its own with `action: Allow` or `Drop`',
    docs,
  }),
  'FL-POL-315': rule<{ max: number }>({
    severity: 'error',
    title: 'too many tiers',
    message: ({ max }) => `a cluster has at most ${max} tiers, Antrea's own among them`,
    why: refused,
    help: () => 'put policies of several tiers into one and order them by `priority`',
    docs,
  }),
  'FL-POL-316': rule({
    severity: 'error',
    title: 'DNS as a protocol of layer 7',
    message: () => 'Antrea reads HTTP and TLS on layer 7, not DNS',
    why: 'the API server drops the field without a word, and the rule would no longer look at layer 7',
    help: () => 'name the domains in `to: [{fqdn: …}]` of an egress rule',
    docs,
  }),
  'FL-POL-317': rule<{ name: string }>({
    severity: 'warning',
    title: 'a Service by its DNS name',
    message: ({ name }) => `\`${name}\` is the name of a Service, and holds only for a headless one`,
    why: 'packets to the address of a Service are rewritten to one of its pods before rules see them',
    help: () => 'name the Service in `toServices`, or its pods in `podSelector`',
    docs,
  }),
  'FL-POL-318': rule<{ label: string; cut: string }>({
    severity: 'warning',
    title: 'a label that logs of nodes cut off',
    message: ({ label, cut }) => `in the log of a node \`${label}\` is \`${cut}\``,
    why: 'iptables has 29 characters for all that is before a logged packet, of which 12 are for the label',
    help: ({ cut }) => `write 12 characters at most, such as \`${cut}\``,
    docs: 'https://antrea.io/docs/v2.7.0/docs/antrea-node-network-policy/',
  }),
} as const;
