import { rule } from '../rule';

const docs = 'https://docs.cilium.io/en/v1.20/installation/k8s-install-migration/';

/** A live cluster that changes its CNI: FL-MIG-nnn. */
export const migrationRules = {
  'FL-MIG-001': rule<{ what: string; instead: string }>({
    severity: 'error',
    title: 'a migration to nowhere',
    message: ({ what }) => `nothing can move step by step to \`${what}\``,
    why: 'nodes move to a CNI that makes the pod network and that each phase can install as it needs it',
    help: ({ instead }) => instead,
    docs,
  }),
  'FL-MIG-002': rule({
    severity: 'error',
    title: 'a standby of its own in a migration',
    message: () => '`cni.cilium.standby` is what the phases of `migration` decide',
    why: 'the spec says the network as it is to be in the end; a standby for good never takes a node over',
    help: () => 'remove `standby`, and say by `migration.phase` where the migration stands',
  }),
  'FL-MIG-003': rule<{ name: string }>({
    severity: 'error',
    title: 'a migration from a CNI to itself',
    message: ({ name }) => `\`migration.from.${name}\` is the CNI that the spec asks for`,
    why: 'two agents of one system share their names, their files and their devices on a node',
    help: () =>
      'remove `migration` and change the spec: `fairlead check --from REV` tells what a live cluster does not bear',
  }),
  'FL-MIG-004': rule<{ source: string; port: number; free: number }>({
    severity: 'error',
    title: 'two tunnels on one port',
    message: ({ source, port }) => `UDP port ${port} is that of the tunnel of ${source}`,
    why: 'a node has one tunnel on a port: agents would fail to make theirs, or take the packets of the other network',
    help: ({ free }) => `write \`routing: {tunnelPort: ${free}}\`, and let it through between the nodes`,
    docs,
  }),
  'FL-MIG-005': rule<{ before: string; after: string }>({
    severity: 'error',
    title: 'other address families in a migration',
    message: ({ before, after }) => `pods have ${before} and would have ${after}`,
    why: 'pods of nodes that moved and of nodes that did not must reach each other, and have no family in common or not in both directions',
    help: ({ before }) => `give \`pods.cidrs\` ranges of ${before}, or move the workloads to a new cluster`,
    docs,
  }),
  'FL-MIG-006': rule<{ platform: string; reason: string; instead: string }>({
    severity: 'error',
    title: 'a platform whose CNI cannot change',
    message: ({ platform, reason }) => `a live cluster of ${platform} cannot change its CNI: ${reason}`,
    why: 'the platform would put its own network back, or leave nodes without any',
    help: ({ instead }) => instead,
  }),
  'FL-MIG-007': rule<{ platform: string; reason: string; instead: string }>({
    severity: 'error',
    title: 'a migration that the platform does not support',
    message: ({ platform, reason }) => `${platform} does not support this migration: ${reason}`,
    why: 'who runs into trouble on the way is helped by nobody',
    help: ({ instead }) => `${instead}; \`migration.acceptUnsupported: true\` goes this way all the same`,
  }),
  'FL-MIG-008': rule<{ platform: string; reason: string }>({
    severity: 'warning',
    title: 'a migration that the platform does not support, accepted',
    message: ({ platform, reason }) => `${platform} does not support this migration: ${reason}`,
    why: 'who runs into trouble on the way is helped by nobody',
    help: () => 'try it on a cluster of the same kind first, with the way back',
  }),
  'FL-MIG-009': rule<{ field: 'pods.ipam' | 'routing.mode'; is: string; must: string }>({
    severity: 'error',
    title: 'a migration to a network that needs the whole cluster',
    message: ({ field, is }) => `\`${field}: ${is}\` cannot be the end of a migration`,
    why: 'what nodes hand out and how they reach each other must be the same from the first node that moves to the last, and stay so',
    help: ({ field, must }) => `write \`${field}: ${must}\`, and keep it when \`migration\` is gone`,
    docs,
  }),
  'FL-MIG-010': rule<{ given: readonly string[]; choices: readonly string[] }>({
    severity: 'error',
    title: 'not one CNI that is left',
    message: ({ given }) =>
      given.length === 0 ? '`migration.from` names no CNI' : `\`migration.from\` names ${given.join(' and ')}`,
    why: 'ranges, ports and the way back are those of the one CNI that has the nodes now',
    help: ({ choices }) => `give one of ${choices.join(', ')}`,
  }),
  'FL-MIG-011': rule<{ source: string }>({
    severity: 'warning',
    title: 'pods without policies while nodes move',
    message: ({ source }) =>
      `${source} enforces no policy on pods of nodes that have moved, and Cilium none before \`enforce\``,
    why: 'whatever policies deny reaches those pods, for as long as the phases `nodes` and `audit` last',
    help: () => 'keep these phases short, and let what must stay shut be shut by the network outside of the cluster',
    docs,
  }),
  'FL-MIG-012': rule<{ field: 'name' | 'nodes'; value: string }>({
    severity: 'error',
    title: 'nodes that would move twice',
    message: ({ field, value }) => `two groups of the migration have the ${field} \`${value}\``,
    why: 'nodes that have moved would be drained once more, and commands could not tell the groups apart',
    help: () => 'name each group once, in the order in which they are to move',
  }),
  'FL-MIG-013': rule<{ was: string; is: string; next: string }>({
    severity: 'error',
    title: 'a phase of a migration that is passed over',
    message: ({ was, is }) => `the migration stood at ${was} and would stand at ${is}`,
    why: 'each phase counts on what the one before it has brought to every node',
    help: ({ next }) => `go one phase at a time: ${next}`,
  }),
} as const;
