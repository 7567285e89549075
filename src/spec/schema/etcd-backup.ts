import { Type } from 'typebox';
import { closed, dnsName, ip, schedule } from './fields';

export const etcdBackup = Type.Optional(
  Type.Object(
    {
      version: Type.String({
        pattern: '^v[0-9]+\\.[0-9]+\\.[0-9]+$',
        description: 'The version of Talos on the nodes, which its client must fit: v1.11.2.',
      }),
      node: ip('A node of the control plane.'),
      claim: dnsName('PersistentVolumeClaim in kube-system that holds the snapshot, `etcd.snapshot`.'),
      schedule: schedule('When, as a cron line.', '0 */6 * * *'),
    },
    closed(
      'Snapshots of etcd on Talos, by an account that may do nothing else; its credentials are made and renewed by Talos. Older ones are kept by snapshots of the volume.',
    ),
  ),
);
