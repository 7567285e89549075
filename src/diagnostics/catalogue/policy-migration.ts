import { rule } from '../rule';

/** What becomes of policies while a cluster changes its CNI: FL-MIG-2nn. */
export const policyMigrationRules = {
  'FL-MIG-201': rule<{ connection: string; certain: boolean; by: string }>({
    severity: 'warning',
    title: 'what policies deny is open while nodes move',
    message: ({ connection, certain, by }) =>
      `while nodes move ${connection} ${certain ? 'is' : 'may be'} open, which policies deny${
        by === 'nobody' ? ': pods of nodes that have moved are held to none' : ' before and after'
      }`,
    why: 'neither agent sees both ends: the new one knows no pods of nodes that have not moved, or each denies the end that is with the other',
    help: () => 'move all nodes in one window, and shut off what must stay shut by other means as long as it lasts',
  }),
  'FL-MIG-202': rule<{ count: number; names: string; phase: string }>({
    severity: 'error',
    title: 'policies before all nodes have moved',
    message: ({ count, names, phase }) =>
      `the spec stands at \`${phase}\`, and ${count === 1 ? 'one node has' : `${count} nodes have`} not moved: ${names}`,
    why: 'pods of such nodes are addresses outside of the cluster to Cilium: its policies cut connections that they allow',
    help: () => 'go back to `phase: nodes` until all nodes have moved',
  }),
  'FL-MIG-203': rule<{
    example?: { readonly connection: string; readonly allowedBy: 'running' | 'given'; readonly certain: boolean };
  }>({
    severity: 'warning',
    title: 'policies of the spec that are not those that run',
    message: ({ example }) => {
      if (!example) return 'whether the policies of the spec mean what those that run do is not known';
      const { connection, allowedBy, certain } = example;
      const [some, others] =
        allowedBy === 'running' ? ['those that run', 'those of the spec'] : ['those of the spec', 'those that run'];
      return `${connection} ${certain ? 'is' : 'may be'} allowed by ${some} and denied by ${others}`;
    },
    why: 'what changes together with the CNI is seen only when its policies are enforced, and taken for its fault',
    help: ({ example }) =>
      example
        ? 'hand in what `fairlead translate` makes of the policies that run, and change them before or after the migration'
        : 'the selectors tell too many kinds of pods apart: hand in the workloads that run',
  }),
} as const;
