import { expect, test } from 'vitest';
import { maglevFindings } from '../../src/pipeline/maglev-findings';
import type { Workload } from '../../src/policy/workloads/workload';
import { anyModelOf } from '../support/model-of';

const place = { source: { path: 'w.yaml', text: '' }, start: 0, end: 0 };
const workload = (kind: string, replicas?: number): Workload => ({
  kind,
  namespace: 'shop',
  name: 'web',
  labels: {},
  ports: [],
  hostNetwork: false,
  serviceAccount: 'default',
  ...(replicas !== undefined && { replicas }),
  place,
});
const found = (loadBalancing: object, ...workloads: readonly Workload[]) =>
  maglevFindings(
    {
      model: anyModelOf({
        cni: { cilium: {} },
        pods: { cidrs: ['10.244.0.0/16'] },
        nodes: { count: 200 },
        services: { loadBalancing },
      }),
      file: 'spec.yaml',
      place: () => undefined,
    },
    workloads,
  ).map(({ code, help }) => `${code} ${help}`);

test('a Maglev table has a hundred slots for each pod of the largest workload', () => {
  const maglev = { algorithm: 'maglev', maglevTableSize: 251 };
  expect(found(maglev, workload('Deployment', 2))).toEqual([]);
  expect(found(maglev, workload('Deployment', 1), workload('StatefulSet', 3))).toEqual([
    'FL-SVC-122 write `maglevTableSize: 16381`',
  ]);
  expect(found(maglev, workload('Pod'))).toEqual([]);
  expect(found({ algorithm: 'maglev' }, workload('DaemonSet'))).toEqual(['FL-SVC-122 write `maglevTableSize: 32749`']);
  expect(found({ algorithm: 'random' }, workload('Deployment', 900))).toEqual([]);
});
