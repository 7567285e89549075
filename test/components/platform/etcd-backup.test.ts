import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { validator } from '../../../imports/validator';
import { built, told } from '../../capabilities/built';

const etcdBackup = { version: 'v1.11.2', node: '10.0.10.11', claim: 'etcd-backups' };
const spec = { kubernetes: { distribution: 'talos' }, platform: { etcdBackup } };

describe('snapshots of etcd', () => {
  const { object, file, network } = built({
    ...spec,
    images: { registry: 'mirror.example', pullSecrets: ['m'] },
  });
  const job = JSON.stringify(object('CronJob', 'etcd-backup'));

  test('IF-18 are taken by the client of Talos, by the clock', () => {
    expect(object('CronJob', 'etcd-backup')).toMatchObject({
      metadata: { namespace: 'kube-system' },
      spec: { schedule: '0 */6 * * *', concurrencyPolicy: 'Forbid' },
    });
    expect(job).toContain('"image":"mirror.example/siderolabs/talosctl:v1.11.2"');
    expect(job).toContain('"imagePullSecrets":[{"name":"m"}]');
    expect(job).toContain('["--nodes","10.0.10.11","etcd","snapshot","/backup/etcd.snapshot"]');
    expect(job).toContain('"claimName":"etcd-backups"');
  });

  test('IF-18 come without a credential in git: Talos makes those of an account that may do nothing else', () => {
    const account = network.manifests.find((one) => one.object.apiVersion === 'talos.dev/v1alpha1');
    expect(account).toMatchObject({ stage: 'observability', object: { spec: { roles: ['os:etcd:backup'] } } });
    const validate = validator('TalosServiceAccount');
    expect([validate(account?.object), validate.errors]).toEqual([true, null]);
    expect(job).toContain('{"name":"credentials","secret":{"secretName":"etcd-backup"}}');
    expect(parse(file('bootstrap/talos/machine-config-patch.yaml')).machine).toEqual({
      features: {
        kubernetesTalosAPIAccess: {
          enabled: true,
          allowedRoles: ['os:etcd:backup'],
          allowedKubernetesNamespaces: ['kube-system'],
        },
      },
    });
  });

  test('are refused where there is no Talos, and leave its patch alone where nobody asks', () => {
    expect(told({ platform: { etcdBackup } })).toEqual(['FL-PLT-012 error']);
    const { file: patch } = built({ kubernetes: { distribution: 'talos' } });
    expect(patch('bootstrap/talos/machine-config-patch.yaml')).not.toContain('kubernetesTalosAPIAccess');
  });
});
