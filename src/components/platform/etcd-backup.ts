import type { CronJob } from 'kubernetes-types/batch/v1';
import type { TalosServiceAccount } from '../../../imports/talos.dev';
import type { ClusterModel } from '../../spec/model';
import { at, type Manifest } from '../../stages/manifest';
import { imageReference } from '../../versions/image';
import type { Wire } from '../wire';

const name = 'etcd-backup';
const metadata = { name, namespace: 'kube-system' };

/** Talos's client at its work in a CronJob, and the account that Talos gives it credentials for. */
export function etcdBackup({ platform, images }: ClusterModel): Manifest[] {
  const backup = platform.etcdBackup;
  if (!backup) return [];
  const account: TalosServiceAccount = {
    apiVersion: 'talos.dev/v1alpha1',
    kind: 'ServiceAccount',
    metadata,
    spec: { roles: ['os:etcd:backup'] },
  };
  const job: Wire<CronJob> = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata,
    spec: {
      schedule: backup.schedule,
      concurrencyPolicy: 'Forbid',
      jobTemplate: {
        spec: {
          backoffLimit: 2,
          template: {
            spec: {
              restartPolicy: 'Never',
              automountServiceAccountToken: false,
              ...(images.pullSecrets.length > 0 && {
                imagePullSecrets: images.pullSecrets.map((secret) => ({ name: secret })),
              }),
              securityContext: {
                runAsNonRoot: true,
                runAsUser: 65532,
                fsGroup: 65532,
                seccompProfile: { type: 'RuntimeDefault' },
              },
              containers: [
                {
                  name,
                  image: imageReference(
                    { registry: 'ghcr.io', repository: 'siderolabs/talosctl', tag: backup.version },
                    images.registry,
                  ),
                  args: ['--nodes', backup.node, 'etcd', 'snapshot', '/backup/etcd.snapshot'],
                  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
                  volumeMounts: [
                    { name: 'credentials', mountPath: '/var/run/secrets/talos.dev', readOnly: true },
                    { name: 'backup', mountPath: '/backup' },
                  ],
                },
              ],
              volumes: [
                { name: 'credentials', secret: { secretName: name } },
                { name: 'backup', persistentVolumeClaim: { claimName: backup.claim } },
              ],
            },
          },
        },
      },
    },
  };
  // Where machines do not know the account yet, nothing of the network waits for it.
  return [...at('observability', account), ...at('observability', job)];
}
