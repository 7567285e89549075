import { Type } from 'typebox';
import { closed, count, filled, flag, ip, port, text } from './fields';
import { daemon } from './workload';

const seconds = (description: string, value: number) =>
  count(`${description}, in seconds.`, { minimum: 1, default: value });

const vip = Type.Object(
  {
    address: ip("The control plane's address."),
    mode: Type.Enum(['arp', 'bgp'], { default: 'arp', description: 'How it is announced.' }),
    interface: Type.Optional(text('The interface that bears it; left out, the one of the default route.')),
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
    workload: daemon('Its DaemonSet.'),
  },
  filled('kube-vip, which does both the control plane address and, where loadBalancer names it, Services.'),
);

export const controlPlane = Type.Object({ vip: Type.Optional(vip), kubeVip }, filled('The control plane.'));
