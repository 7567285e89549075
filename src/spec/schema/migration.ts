import { Type } from 'typebox';
import { cidr, closed, count, dnsLabel, flag, list, port, text } from './fields';
import { migrationPhases } from './migration-phases';
import { migrationWorkflows } from './migration-workflows';

const source = (name: string) =>
  Type.Optional(
    Type.Object(
      {
        cidrs: Type.Array(cidr('A range.'), {
          minItems: 1,
          description: 'Ranges that its pods have their addresses from.',
        }),
        tunnelPort: Type.Optional(port('UDP port of its tunnel; left out, the one that it has by itself.')),
      },
      closed(name),
    ),
  );

const group = Type.Object(
  {
    name: dnsLabel('Its name in commands and messages.'),
    nodes: text('The group in nodes.groups that moves.'),
    maxParallel: count('How many of its nodes move at once.', { minimum: 1, default: 1 }),
  },
  closed('Nodes that move together.'),
);

export const migration = Type.Object(
  {
    from: Type.Object(
      {
        calico: source('Calico.'),
        flannel: source('Flannel.'),
        weave: source('Weave Net.'),
        antrea: source('Antrea.'),
        cilium: source('Cilium.'),
        awsVpcCni: source('The VPC CNI of AWS.'),
        azureCni: source('Azure CNI.'),
        kubenet: source('kubenet.'),
      },
      closed('The CNI that is left, one of these.'),
    ),
    phase: Type.Enum([...migrationPhases], {
      description:
        'Where the migration stands: `preflight` renders nothing of the new CNI; `install` puts it beside the old one, managing no node; in `nodes` each node that is labelled moves; `audit` reports what policies would drop, `enforce` drops it; `finalize` is the network as the spec says it; `cleanup` names what is left of the old one. `fairlead migrate next` and `back` change this line.',
    }),
    method: Type.Enum(['in-place', 'replace-node'], {
      default: 'in-place',
      description: 'Whether nodes are drained and restarted, or new nodes take their place.',
    }),
    groups: list(group, 'The order in which nodes move; left out, all nodes, one at a time.'),
    workflows: migrationWorkflows,
    acceptUnsupported: flag('Go ways that the platform or upstream does not support but that may work.', false),
  },
  closed(
    'A move of the running cluster to the CNI of this spec, phase by phase. Removed from the spec when it is done.',
  ),
);
