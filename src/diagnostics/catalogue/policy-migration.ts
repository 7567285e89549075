import { rule } from '../rule';

const masquerading = 'https://docs.cilium.io/en/v1.20/network/concepts/masquerading/';

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
  'FL-MIG-210': rule<{ connection: string; certain: boolean }>({
    severity: 'warning',
    title: 'what policies allow is cut while nodes move',
    message: ({ connection, certain }) =>
      `while nodes move ${connection} ${certain ? 'is' : 'may be'} cut, which policies allow: from a pod that has moved to one that has not`,
    why: 'Cilium masquerades whatever goes to another address than those of its own pods and of `routing.nativeCIDRs`: to the old agent the sender is a node, which has none of the labels that policies ask for',
    help: () =>
      'let the addresses of the nodes in (`ipBlock`) as long as nodes move, or take the policies of such pods away as long',
    docs: masquerading,
  }),
  'FL-MIG-211': rule<{ count: number; to: 'cilium' | 'antrea' }>({
    severity: 'warning',
    title: 'policies that the spec does not hand in yet',
    message: ({ count, to }) =>
      `${count === 1 ? 'one policy that runs has an equal' : `${count} policies that run have equals`} for ${to}, and the spec hands in none`,
    why: 'with the old CNI goes who enforces them: what they deny would be open',
    help: ({ to }) =>
      `name their files in \`policies.files\`, where they are compiled, or what \`fairlead translate --to ${to}\` makes of them`,
  }),
} as const;
