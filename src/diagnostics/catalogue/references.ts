import { rule } from '../rule';

export interface Missing {
  readonly name: string;
  readonly similar: string | undefined;
}

const similar = (args: Missing) => (args.similar === undefined ? undefined : `did you mean \`${args.similar}\`?`);

/** Names by which sections refer to each other: FL-REF-nnn. */
export const referenceRules = {
  'FL-REF-001': rule<Missing>({
    severity: 'error',
    title: 'an unknown group of nodes',
    message: ({ name }) => `there is no group \`${name}\` in nodes.groups`,
    why: 'no node would be selected, and nothing would happen on any',
    help: (args) => similar(args) ?? `add a group \`${args.name}\` to nodes.groups`,
  }),
  'FL-REF-002': rule<Missing>({
    severity: 'error',
    title: 'an unknown egress gateway',
    message: ({ name }) => `there is no gateway \`${name}\` in egress.gateways`,
    why: 'the traffic that the policy selects would be dropped',
    help: (args) => similar(args) ?? `add a gateway \`${args.name}\` to egress.gateways`,
  }),
  'FL-REF-003': rule<{ name: string; list: string }>({
    severity: 'error',
    title: 'a name that is given twice',
    message: ({ name, list }) => `${list} has two items named \`${name}\``,
    why: 'they would become one object in the cluster, and the second would replace the first',
    help: () => 'give each a name of its own',
  }),
  'FL-REF-005': rule<{ known: string }>({
    severity: 'error',
    title: 'no CNI, or more than one',
    message: () => 'the pod network is made by exactly one CNI',
    why: 'without one no pod gets an address; two would each remove what the other configures',
    help: ({ known }) => `name one of them under \`cni\`: ${known}`,
  }),
  'FL-REF-006': rule<{ what: string; by: 'cilium' | 'antrea'; nearest: string }>({
    severity: 'error',
    title: 'something that another CNI does',
    message: ({ what, by }) => `\`${what}\` needs \`cni.${by}\``,
    why: 'nothing in the cluster would do it',
    help: ({ by, nearest }) => `write ${nearest}, or name \`${by}\` under \`cni\``,
  }),
  'FL-REF-004': rule({
    severity: 'error',
    title: 'a reserved name',
    message: () => 'a group of nodes cannot be named `all`',
    why: 'where other sections name a group, `all` means every node',
    help: () => 'choose another name',
  }),
} as const;
