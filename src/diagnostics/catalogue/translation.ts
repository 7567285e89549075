import { rule } from '../rule';

/** What a translation of policies could not say in another dialect: FL-TRL-nnn. */

const why = 'a translation that says nearly the same lets through what was denied, or the other way round';

export const translationRules = {
  'FL-TRL-001': rule<{ policy: string; target: string }>({
    severity: 'error',
    title: 'a denial that the target cannot say',
    message: ({ policy, target }) => `${policy} denies something by name, which \`${target}\` cannot say`,
    why,
    help: () =>
      'translate to `cnp` or an agent; without denials the same can be said only of the pods that there are today',
  }),
  'FL-TRL-002': rule<{ policy: string; target: string }>({
    severity: 'error',
    title: 'a Pass that the target cannot say',
    message: ({ policy, target }) => `${policy} passes to a later tier, which \`${target}\` cannot say`,
    why,
    help: () => 'write the exceptions into the policy that the rule passes by',
  }),
  'FL-TRL-003': rule<{ policy: string; target: string; direction: 'ingress' | 'egress' }>({
    severity: 'error',
    title: 'an allowance without isolation',
    message: ({ policy, direction, target }) =>
      `${policy} allows ${direction} and isolates nobody; whatever \`${target}\` allows, it isolates from all else`,
    why,
    help: () => 'deny the rest in the policy, or take the rule out where nothing else denies',
  }),
  'FL-TRL-004': rule<{ policy: string; target: string; what: string }>({
    severity: 'error',
    title: 'a subject that the target cannot select',
    message: ({ policy, target, what }) => `${policy} cannot be written for \`${target}\`: ${what}`,
    why,
    help: () => 'write a policy for each namespace, and select its pods by their labels',
  }),
  'FL-TRL-005': rule<{ policy: string; target: string; what: string }>({
    severity: 'error',
    title: 'peers that the target cannot name',
    message: ({ policy, target, what }) => `${policy} names ${what}, which \`${target}\` cannot name as a peer`,
    why,
    help: () => 'name the peers by labels of pods and namespaces, or by CIDRs',
  }),
  'FL-TRL-006': rule<{ policy: string; target: string; block: string; who: string }>({
    severity: 'error',
    title: 'a CIDR that means other peers in the target',
    message: ({ policy, target, block, who }) =>
      `${policy} names ${block}; whether ${who} are among them, and \`${target}\` means them too, is not known`,
    why: 'agents differ in whether a CIDR matches pods and nodes by their addresses',
    help: ({ who }) =>
      who === 'pods' || who === 'nodes'
        ? `say where the addresses of ${who} lie: \`${who}.cidrs\` in a spec, \`--${who.slice(0, -1)}-cidrs\` for a command`
        : undefined,
  }),
  'FL-TRL-007': rule<{ policy: string; target: string; what: string }>({
    severity: 'error',
    title: 'packets that the target cannot name',
    message: ({ policy, target, what }) => `${policy} is about ${what}, which \`${target}\` cannot name`,
    why,
    help: () => 'name ports of TCP, UDP or SCTP',
  }),
  'FL-TRL-008': rule<{ policy: string; target: string; atom: string }>({
    severity: 'error',
    title: 'a condition that only the source can ask',
    message: ({ policy, target, atom }) => `${policy} asks for \`${atom}\`, which has no equal in \`${target}\``,
    why: 'names, requests, Services and accounts are matched by every agent in its own way',
    help: () => 'leave the policy to the agent that knows it, or write it anew by hand',
  }),
  'FL-TRL-009': rule<{ policy: string; target: string; what: string }>({
    severity: 'error',
    title: 'an order that the target does not have',
    message: ({ policy, target, what }) => `${policy} cannot be written for \`${target}\`: ${what}`,
    why: 'the same rules in another order decide otherwise',
    help: () => 'write the rules so that none depends on the one before it, or in fewer tiers',
  }),
  'FL-TRL-010': rule<{ target: string; connection: string; side: 'source' | 'translation' }>({
    severity: 'error',
    title: 'a translation that differs',
    message: ({ target, connection, side }) =>
      `for \`${target}\` it would not be the same: ${connection} is allowed by the ${side} alone`,
    why,
    help: () => 'nothing is written; translate the policies that decide this apart from the others, or by hand',
  }),
  'FL-TRL-011': rule<{ target: string; connection: string; atoms: readonly string[] }>({
    severity: 'error',
    title: 'a translation of which nobody can tell whether it is the same',
    message: ({ target, connection, atoms }) =>
      `whether \`${target}\` treats ${connection} the same hangs on what no file tells: ${atoms.join('; ')}`,
    why,
    help: ({ atoms }) =>
      atoms.some((atom) => atom.includes('address in'))
        ? 'say where addresses lie: `pods.cidrs` and `nodes.cidrs` in a spec, `--pod-cidrs` and `--node-cidrs` for a command'
        : 'nothing is written; translate the policies that decide this by hand',
  }),
  'FL-TRL-012': rule<{ target: string }>({
    severity: 'error',
    title: 'more kinds of pods than a proof can try',
    message: ({ target }) =>
      `whether it would be the same for \`${target}\` is not known: the selectors tell too many kinds of pods apart`,
    why: 'a difference may need one certain combination of labels, and not all of them were looked at',
    help: () => 'hand in the workloads that run, or translate fewer policies at once',
  }),
  'FL-TRL-013': rule<{ target: string }>({
    severity: 'warning',
    title: 'traffic with the own node that the target always lets through',
    message: ({ target }) =>
      `with \`${target}\` traffic between a pod and the node that it runs on passes, whatever policies say`,
    why: 'the source may deny it; the proof leaves this traffic out',
    help: () => undefined,
  }),
  'FL-TRL-014': rule<{ agent: string; other: string }>({
    severity: 'error',
    title: 'policies of two other agents',
    message: ({ agent, other }) =>
      `there are policies of \`${agent}\` and of \`${other}\`, and the cluster runs neither`,
    why: 'both were never enforced together, so that nobody can say which of them goes first',
    help: () => 'hand in the policies of one of them, or translate each by `fairlead translate` and look at the result',
  }),
  'FL-TRL-015': rule<{ target: string }>({
    severity: 'warning',
    title: 'traffic to the own node that NetworkPolicies deny in the target alone',
    message: ({ target }) =>
      `with \`${target}\` NetworkPolicies that isolate egress also keep pods from the node that they run on`,
    why: 'the agent that the other policies are of lets this traffic pass; the proof leaves it out',
    help: () => "where pods need something on their node, allow it by a policy of the cluster's own agent",
  }),
} as const;
