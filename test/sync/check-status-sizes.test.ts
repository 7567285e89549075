import { expect, test } from 'vitest';
import type { Manifest } from '../../src/stages/manifest';
import { applyOrder } from '../../src/sync/apply-order';
import { checkStatusSizes } from '../../src/sync/check-status-sizes';
import { object, world } from './objects';

const policies = (count: number, apiVersion = 'cilium.io/v2'): Manifest[] =>
  Array.from({ length: count }, (_, index) => ({
    stage: 'isolate',
    object: object(apiVersion, 'CiliumNetworkPolicy', `policy-${String(index).padStart(5, '0')}`, 'shop'),
  }));
const told = (manifests: readonly Manifest[], argocd = true) =>
  checkStatusSizes(applyOrder(manifests), { ...world, argocd }).map(({ code, message }) => `${code} ${message}`);

/** Both entries of one policy, as Argo CD 3 writes them, with the commas behind them. */
const entries = [
  '{"group":"cilium.io","version":"v2","kind":"CiliumNetworkPolicy","namespace":"shop","name":"policy-00000","status":"Synced","syncWave":40},',
  '{"group":"cilium.io","version":"v2","kind":"CiliumNetworkPolicy","namespace":"shop","name":"policy-00000","status":"Synced","message":"ciliumnetworkpolicy.cilium.io/policy-00000 serverside-applied","hookPhase":"Running","syncPhase":"Sync"},',
];
const most = Math.floor((1.5 * 1024 * 1024) / entries.join('').length);

test('an Application may have as many objects as etcd takes states of', () => {
  expect(told(policies(most))).toEqual([]);
  const bytes = (most + 1) * entries.join('').length;
  expect(told(policies(most + 1))).toEqual([
    `FL-SYNC-024 network has ${most + 1} objects, of which Argo CD keeps about ${bytes} bytes in its status; etcd takes 1572864`,
  ]);
});

test('each Application has a status of its own, and without Argo CD there is none', () => {
  const half = policies(most).map((one): Manifest => ({ ...one, stage: 'observability' }));
  expect(told([...policies(most), ...half])).toEqual([]);
  expect(told(policies(most + 1), false)).toEqual([]);
});
