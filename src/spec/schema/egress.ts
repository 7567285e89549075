import { Type } from 'typebox';
import { egressGateway } from './egress-gateway';
import { cidr, closed, count, device, dnsLabel, dnsName, ip, ipRange, labelSelector, list, text } from './fields';

const subnet = Type.Object(
  {
    gateway: ip('The router of the subnet.'),
    prefixLength: Type.Integer({ minimum: 1, maximum: 127, description: 'The length of its prefix.' }),
    vlan: Type.Optional(Type.Integer({ minimum: 0, maximum: 4094, description: 'The VLAN that it is reached by.' })),
  },
  closed("The subnet of a gateway's addresses, where it is not that of the nodes (Antrea)."),
);

const gateway = Type.Object(
  {
    name: dnsName('Name of the gateway.'),
    nodes: text('The group in nodes.groups through which traffic leaves.'),
    interface: Type.Optional(device('The interface whose first address it leaves with.')),
    address: Type.Optional(ip('The address it leaves with; it must already be on the node.')),
    addresses: Type.Optional(
      Type.Array(ipRange('A CIDR, or `first-last`, both included.'), {
        minItems: 1,
        description: 'The addresses that the implementation gives to its nodes (not cilium).',
      }),
    ),
    defaultAddresses: Type.Optional(
      Type.Array(ip('An address.'), {
        minItems: 1,
        description:
          'EgressGateway: which of them policies share that ask for none. Default: the first of each family.',
      }),
    ),
    clusterDefault: Type.Optional(
      Type.Boolean({ description: 'EgressGateway: the gateway of policies by others that name none.' }),
    ),
    subnet: Type.Optional(subnet),
  },
  closed('A gateway.'),
);

const quantity = (description: string) =>
  Type.String({ pattern: '^[1-9][0-9]*[kMGT]?$', description: `${description} As a quantity: 500M.` });

const bandwidth = Type.Object(
  { rate: quantity('Bits a second.'), burst: quantity('Bits at once.') },
  closed('How much may leave (Antrea); what is more is dropped.'),
);

const policy = Type.Object(
  {
    name: dnsName('Name of the policy.'),
    namespace: Type.Optional(dnsLabel('EgressGateway: the namespace that it lives in and whose pods alone it takes.')),
    from: Type.Object(
      {
        namespaces: Type.Optional(labelSelector('Which namespaces.')),
        pods: Type.Optional(labelSelector('Which pods in them.')),
      },
      closed('Whose traffic.'),
    ),
    to: Type.Array(cidr('A range.'), { minItems: 1, description: 'Whither.' }),
    except: list(cidr('A range.'), 'But not these.'),
    gateway: dnsName('The gateway it leaves through.'),
    addresses: Type.Optional(
      Type.Array(ip('An address.'), {
        minItems: 1,
        description: 'EgressGateway: the addresses of the gateway it leaves with, at most one of each family.',
      }),
    ),
    allocation: Type.Optional(
      Type.Enum(['default', 'own', 'node'], {
        description:
          "EgressGateway, where no addresses are named: the gateway's default ones, some of the policy's own, or the node's. Default: default.",
      }),
    ),
    priority: Type.Optional(
      count('EgressGateway: the lower one wins where two policies have pods and destinations in common.'),
    ),
    bandwidth: Type.Optional(bandwidth),
  },
  closed('A policy.'),
);

export const egress = Type.Object(
  {
    implementation: Type.Enum(['cilium', 'antrea', 'egressgateway'], { description: 'Who does it.' }),
    gateways: list(gateway, 'Where traffic leaves.'),
    policies: list(policy, 'Which traffic leaves where.'),
    egressGateway: Type.Optional(egressGateway),
  },
  closed('Traffic that leaves the cluster with a fixed address.'),
);
