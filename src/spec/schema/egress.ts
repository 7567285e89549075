import { Type } from 'typebox';
import { cidr, closed, dnsName, ip, labelSelector, list, text } from './fields';

const gateway = Type.Object(
  {
    name: dnsName('Name of the gateway.'),
    nodes: text('The group in nodes.groups through which traffic leaves.'),
    interface: Type.Optional(text('The interface whose first address it leaves with.')),
    address: Type.Optional(ip('The address it leaves with; it must already be on the node.')),
  },
  closed('A gateway.'),
);

const policy = Type.Object(
  {
    name: dnsName('Name of the policy.'),
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
  },
  closed('A policy.'),
);

export const egress = Type.Object(
  {
    implementation: Type.Enum(['cilium'], { description: 'Who does it.' }),
    gateways: list(gateway, 'Where traffic leaves.'),
    policies: list(policy, 'Which traffic leaves where.'),
  },
  closed('Traffic that leaves the cluster with a fixed address.'),
);
