import type { ClusterModel } from '../../spec/model';
import { sourceOf } from '../source-of';
import type { PhaseStep } from './phase-step';

type Distribution = ClusterModel['kubernetes']['distribution'];

/** What the cluster and the CNI that is left could be made from again. */
export function keepState({ kubernetes, migration }: ClusterModel): PhaseStep[] {
  const { groups = [] } = (migration && sourceOf(migration)) ?? {};
  const snapshot = snapshots[kubernetes.distribution];
  return [
    ...groups.map((group) => ({
      run: `kubectl get "$(kubectl api-resources --api-group=${group} --verbs=list -o name | paste -sd, -)" -A -o yaml > ${group}.yaml`,
      expect: `a file with all that the old CNI keeps as \`${group}\`: assess it too, and keep it until \`cleanup\` is over; no resource is named where the cluster has none of the group`,
    })),
    ...(snapshot ? [snapshot] : []),
  ];
}

const certificate = (flag: string, file: string) => `--${flag}=/etc/kubernetes/pki/etcd/${file}`;
const certificates = [
  certificate('cacert', 'ca.crt'),
  certificate('cert', 'server.crt'),
  certificate('key', 'server.key'),
].join(' ');

const inPod: PhaseStep = {
  run: `kubectl -n kube-system exec etcd-NODE -- etcdctl --endpoints=https://127.0.0.1:2379 ${certificates} snapshot save /var/lib/etcd/before-migration.db`,
  expect: '`Snapshot saved at /var/lib/etcd/before-migration.db`: take it off the node',
};
const byRancher = (program: string): PhaseStep => ({
  run: `ssh NODE sudo ${program} etcd-snapshot save --name before-migration`,
  expect: 'a snapshot in `etcd-snapshot ls`: take it off the node',
});

/** How etcd is saved; clouds that run it save it themselves, and those of Red Hat have no migration. */
const snapshots: Readonly<Partial<Record<Distribution, PhaseStep>>> = {
  kubeadm: inPod,
  kind: inPod,
  talos: {
    run: 'talosctl --nodes NODE etcd snapshot before-migration.db',
    expect: 'a file of the size of the database, and its hash',
  },
  k3s: byRancher('k3s'),
  rke2: byRancher('rke2'),
};
