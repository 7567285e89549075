import { Type } from 'typebox';
import { closed, count, device, dnsName, ipRange, labelSelector, list, text } from './fields';
import { kubeVipMode } from './kube-vip-mode';

const pool = Type.Object(
  {
    name: dnsName('Name of the pool.'),
    addresses: Type.Array(ipRange('A CIDR, or `first-last`, both included.'), {
      minItems: 1,
      description: 'What it hands out.',
    }),
    announce: Type.Enum(['layer2', 'bgp', 'none'], { default: 'none', description: 'How the network learns of them.' }),
    serviceSelector: Type.Optional(labelSelector('Which Services take from it; left out, all.')),
    allowFirstLastIPs: Type.Optional(
      Type.Boolean({ description: 'Hand out the first and the last address of a CIDR too. Default: yes.' }),
    ),
  },
  closed('A pool of addresses.'),
);

const layer2 = Type.Object(
  {
    interfaces: list(device('A name.'), 'Interfaces that announce; left out, all.'),
    nodes: text('`all`, or the name of a group in nodes.groups.', { default: 'all' }),
    leaseDurationSeconds: count('How long a node keeps an address without renewal.', { minimum: 2, default: 15 }),
    leaseRenewDeadlineSeconds: count('How long it tries to renew.', { minimum: 1, default: 5 }),
    leaseRetryPeriodSeconds: count('Pause between tries.', { minimum: 1, default: 2 }),
  },
  closed('Announcements by ARP and neighbour discovery.'),
);

export const loadBalancer = Type.Object(
  {
    implementation: Type.Enum(['cilium', 'antrea', 'kube-vip'], {
      description: 'Who answers for Services of type LoadBalancer.',
    }),
    class: Type.Optional(text('Answer only for Services of this loadBalancerClass.')),
    pools: list(pool, 'Where addresses come from.'),
    layer2: Type.Optional(layer2),
    kubeVip: Type.Optional(
      Type.Object(
        {
          mode: kubeVipMode('How kube-vip announces Services.'),
          interface: Type.Optional(device('The interface that bears the addresses.')),
          perServiceElection: Type.Boolean({
            default: false,
            description: 'A leader for each Service, not one for all.',
          }),
          onDemandElection: Type.Optional(
            Type.Boolean({
              description: 'A leader for each Service that asks with `kube-vip.io/forcePerServiceElection: "true"`.',
            }),
          ),
          egress: Type.Optional(
            Type.Boolean({
              description:
                'Pods behind a Service that is annotated `kube-vip.io/egress: "true"` leave the cluster with its address.',
            }),
          ),
        },
        closed('How kube-vip does it.'),
      ),
    ),
  },
  closed('Services of type LoadBalancer.'),
);
