import { Type } from 'typebox';
import { cidr, closed, count, device, dnsLabel, filled, labelSelector, list } from './fields';

const group = Type.Object(
  {
    name: dnsLabel('By which other sections name the group.'),
    count: Type.Optional(count('How many nodes it has.')),
    interface: Type.Optional(device('The interface that these nodes use.')),
    selector: labelSelector('Which nodes belong to it.'),
    cilium: Type.Optional(
      Type.Object(
        {
          config: Type.Record(Type.String(), Type.String(), {
            default: {},
            description:
              "Keys of this version's cilium-config with their values on these nodes, as strings. Keys that all nodes must agree on are refused. A node in several groups takes a key from the one whose name comes last.",
          }),
        },
        closed('What Cilium does otherwise on these nodes (CiliumNodeConfig).'),
      ),
    ),
  },
  closed('A group of nodes.'),
);

export const nodes = Type.Object(
  {
    cidrs: list(cidr('A range.'), 'Ranges that the nodes take their addresses from.'),
    network: Type.Optional(
      dnsLabel(
        'A name of your choice for the network that they are in. Clusters that name the same one, or name none and have node ranges in common, must not use one address twice.',
      ),
    ),
    count: Type.Optional(count('How many nodes the cluster has, at most.', { minimum: 1 })),
    interface: Type.Optional(device('The interface that carries the node addresses.')),
    mtu: Type.Optional(
      Type.Integer({
        minimum: 576,
        maximum: 65535,
        description: 'MTU of the node network; left out, the agent finds it.',
      }),
    ),
    kernel: Type.Optional(
      Type.String({ pattern: '^[0-9]+\\.[0-9]+$', description: 'The oldest kernel among the nodes, quoted: "6.8".' }),
    ),
    groups: list(group, 'Groups of nodes that other sections name.'),
  },
  filled('The machines.'),
);
