import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { Tetragon } from '../../src/constructs/tetragon';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';

const spec = {
  kubernetes: { apiServer: { host: '10.0.10.10' } },
  pods: { cidrs: ['10.244.0.0/16'] },
  cni: { cilium: {} },
  runtimeSecurity: { tetragon: { enabled: true }, policies: [{ name: 'mounts' as const }] },
};

test('Tetragon renders beside objects of the user, and can be patched there', () => {
  const chart = new Chart(Testing.app(), 'mine');
  new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } });
  const tetragon = new Tetragon(chart, 'tetragon', { name: 'lab', spec });
  tetragon.objects.get('DaemonSet kube-system/tetragon')?.addJsonPatch(JsonPatch.add('/spec/minReadySeconds', 30));
  const objects = Testing.synth(chart) as (KubernetesObject & { readonly spec?: object })[];
  const found = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(found).toEqual(
    expect.arrayContaining(['ConfigMap settings', 'Deployment tetragon-operator', 'TracingPolicy mounts']),
  );
  expect(found).toHaveLength(1 + tetragon.objects.size);
  expect(objects.find(({ kind }) => kind === 'DaemonSet')?.spec).toMatchObject({ minReadySeconds: 30 });
});
