import { rule } from '../rule';

const docs = 'https://docs.cilium.io/en/v1.20/installation/k8s-install-migration/';

/** How nodes move from one CNI to another: FL-MIG-03n. */
export const migrationNodeRules = {
  'FL-MIG-031': rule<{ key: string; group: string }>({
    severity: 'error',
    title: 'a group of nodes that decides when it is handed over',
    message: ({ key, group }) => `\`${key}\` of the group \`${group}\` is what the migration gives to nodes that move`,
    why: 'of several CiliumNodeConfigs the one whose name comes last wins: nodes that nobody has drained would be taken over, or those that have moved left without a CNI',
    help: ({ key }) => `remove \`${key}\` until \`migration\` is gone`,
    docs,
  }),
  'FL-MIG-032': rule<{ group: string; later: string }>({
    severity: 'error',
    title: 'a control plane that moves before other nodes',
    message: ({ group, later }) => `the control plane (\`${group}\`) would move before the group \`${later}\``,
    why: 'what goes wrong with the first nodes would go wrong with the API server that leads back',
    help: ({ group }) => `put \`${group}\` last, or leave it out: nodes of the control plane come last by themselves`,
    docs,
  }),
  'FL-MIG-033': rule<{ group: string; count: number; atOnce: number }>({
    severity: 'warning',
    title: 'a group that moves as a whole',
    message: ({ group, count, atOnce }) => `\`${group}\` has ${count} nodes, and ${atOnce} would move at once`,
    why: 'pods that run on these nodes alone have nowhere to go while all are drained',
    help: ({ count }) => `let at most ${count - 1} move at once`,
  }),
  'FL-MIG-035': rule({
    severity: 'error',
    title: 'workflows in a cluster of one node',
    message: () => '`migration.workflows` need a second node',
    why: 'the steps that drain and restart a node run on another one',
    help: () => 'remove `workflows`, and follow the runbook; or add a node',
  }),
  'FL-MIG-036': rule<{ name: string; most: number }>({
    severity: 'error',
    title: 'a name that does not fit into a label',
    message: ({ name }) => `the group \`${name}\` has too long a name for a workflow`,
    why: 'Argo labels each workflow with the name of its template, and a label has at most 63 characters',
    help: ({ most }) => `use at most ${most} characters`,
  }),
  'FL-MIG-037': rule<{ group: string; earlier: string }>({
    severity: 'warning',
    title: 'groups that may have nodes in common',
    message: ({ group, earlier }) => `\`${earlier}\` and \`${group}\` may select the same nodes`,
    why: 'such a node moves with whichever group is run first, with as many others at once as that one allows',
    help: ({ group }) =>
      `let the labels that the nodes of \`${group}\` must have exclude the others: \`matchExpressions: [{key: …, operator: NotIn, values: […]}]\``,
  }),
} as const;
