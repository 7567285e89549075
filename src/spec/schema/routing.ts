import { Type } from 'typebox';
import { cidr, filled, flag, list, port } from './fields';

export const routing = Type.Object(
  {
    mode: Type.Optional(
      Type.Enum(['tunnel', 'native', 'hybrid'], {
        description:
          'Packets between nodes in a tunnel, routed by the network (native), or in a tunnel only between networks (hybrid, Antrea). Default: native with eni and above another CNI, tunnel elsewhere.',
      }),
    ),
    protocol: Type.Enum(['vxlan', 'geneve'], { default: 'vxlan', description: 'The tunnel, where there is one.' }),
    tunnelPort: Type.Optional(port("UDP port of the tunnel; left out, the protocol's own.")),
    nativeCIDRs: list(
      cidr('A range.'),
      'Ranges that the network routes by itself: no masquerading towards them. Default with native routing: the pod ranges.',
    ),
    directNodeRoutes: flag('Nodes on one layer-2 network install routes to each other, with native routing.', false),
    masquerade: Type.Optional(
      Type.Enum(['bpf', 'iptables', 'none'], {
        description:
          'What hides pod addresses from the world outside. Egress gateways of Cilium need bpf and set it. Default: none with eni and above the CNI of AWS, for the VPC routes pod addresses; iptables elsewhere.',
      }),
    ),
  },
  filled('How packets travel between nodes.'),
);
