import { Type } from 'typebox';
import { closed, count, device, filled, flag, host, port, text } from './fields';
import { kubeVipMode } from './kube-vip-mode';
import { daemon } from './workload';

const seconds = (description: string, value: number) =>
  count(`${description}, in seconds.`, { minimum: 1, default: value });

const etcd = Type.Object(
  {
    endpoints: Type.Array(text('`https://host:port`.'), {
      minItems: 1,
      default: ['https://127.0.0.1:2379'],
      description: 'Its members.',
    }),
    caFile: text('Certificate of its authority, on each node.', { default: '/etc/kubernetes/pki/etcd/ca.crt' }),
    certFile: text('Our certificate.', { default: '/etc/kubernetes/pki/apiserver-etcd-client.crt' }),
    keyFile: text('Its key.', { default: '/etc/kubernetes/pki/apiserver-etcd-client.key' }),
  },
  closed('Elect the leader in etcd, not by leases of the API server; the defaults are the files of kubeadm.'),
);

const vip = Type.Object(
  {
    address: host("The control plane's address; with `ddns`, the DNS name that it has."),
    ddns: Type.Optional(
      Type.Boolean({
        description: 'Lease the address by DHCP under that name, which the DHCP server gives to the DNS.',
      }),
    ),
    mode: kubeVipMode('How it is announced.'),
    interface: Type.Optional(device('The interface that bears it; left out, the one of the default route.')),
    port: port('Port of the API server behind it.', { default: 6443 }),
    runAs: Type.Enum(['daemonset', 'static-pod'], {
      default: 'daemonset',
      description:
        'A DaemonSet on the control plane, or a static pod in bootstrap/ that stands before the cluster does.',
    }),
    lease: Type.Object(
      {
        durationSeconds: seconds('How long a leader holds', 15),
        renewDeadlineSeconds: seconds('How long it tries to renew', 10),
        retryPeriodSeconds: seconds('Pause between tries', 2),
      },
      filled('Leader election.'),
    ),
    etcd: Type.Optional(etcd),
    loadBalancing: Type.Optional(
      Type.Object(
        {
          port: port('Port on which it balances.', { default: 6443 }),
          forward: Type.Enum(['local', 'masquerade'], { default: 'local', description: 'How IPVS forwards.' }),
        },
        closed('Spread requests over all API servers with IPVS.'),
      ),
    ),
  },
  closed('A virtual address for the API server.'),
);

const kubeVip = Type.Object(
  {
    version: Type.Enum(['1.2.3'], { default: '1.2.3', description: 'The version of kube-vip.' }),
    metrics: flag('Serve metrics.', true),
    metricsPort: port('Where.', { default: 2112 }),
    logLevel: Type.Enum(['info', 'debug'], { default: 'info', description: 'How much it tells.' }),
    nodeLabels: flag('Label the node that holds an address.', false),
    routingTable: Type.Object(
      {
        id: count('The table.', { minimum: 1, maximum: 4294967295, default: 198 }),
        protocol: count('The protocol with which its routes are marked.', { minimum: 1, maximum: 255, default: 248 }),
      },
      filled('Where mode routing-table writes routes, for a routing daemon of the node to announce.'),
    ),
    workload: daemon('Its DaemonSet.'),
  },
  filled('kube-vip, which does both the control plane address and, where loadBalancer names it, Services.'),
);

export const controlPlane = Type.Object({ vip: Type.Optional(vip), kubeVip }, filled('The control plane.'));
