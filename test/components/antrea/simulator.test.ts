import type { DaemonSet, StatefulSet } from 'kubernetes-types/apps/v1';
import { expect, test } from 'vitest';
import { antrea } from '../../../src/components/antrea/antrea';
import { offSimulatedNodes } from '../../../src/components/antrea/simulator/off-simulated-nodes';
import { antreaModelOf } from './cases';

const simulator = { image: 'registry.example.com/simulator:1', nodes: 50, kubeconfigSecret: 'admin' };
const rendered = (section: object) =>
  antrea(antreaModelOf({ pods: { cidrs: ['10.244.0.0/16'] }, cni: { antrea: section } })).manifests;
const pods = (section: object) =>
  rendered(section).flatMap(({ object }) => {
    const { kind, metadata, spec } = object as unknown as DaemonSet;
    return spec?.template?.spec ? [[kind, metadata?.name, spec.template.spec] as const] : [];
  });

test('AN-13 simulated nodes are pods of one StatefulSet, on the image that the spec names', () => {
  const sets = rendered({ simulator }).filter(({ object }) => object.kind === 'StatefulSet');
  const [spec] = sets.map(({ object }) => (object as unknown as StatefulSet).spec);
  expect(spec?.replicas).toBe(50);
  expect(spec?.template.spec?.containers[0]?.image).toBe('registry.example.com/simulator:1');
  expect(spec?.template.spec?.volumes?.[0]).toMatchObject({ secret: { secretName: 'admin' } });
});

test('AN-13 nothing real runs on simulated nodes, and nothing is simulated unless the spec says so', () => {
  const kept = pods({ simulator }).map(([kind, name, { affinity }]) => [kind, name, affinity]);
  expect(kept).toEqual([
    ['Deployment', 'antrea-controller', offSimulatedNodes],
    ['DaemonSet', 'antrea-agent', offSimulatedNodes],
    ['StatefulSet', 'antrea-agent-simulator', offSimulatedNodes],
  ]);
  expect(pods({}).map(([, name, { affinity }]) => [name, affinity])).toEqual([
    ['antrea-controller', undefined],
    ['antrea-agent', undefined],
  ]);
});
