import { expect, test } from 'vitest';
import { localApiServer } from '../../src/spec/local-api-server';

test.each([
  ['talos', 'localhost:7445'],
  ['k3s', 'localhost:6444'],
  ['rke2', 'localhost:6443'],
  ['kind', 'lab-control-plane:6443'],
] as const)('a node of %s reaches an API server at %s', (distribution, address) => {
  const found = localApiServer(distribution, 'lab');
  expect(`${found?.host}:${found?.port}`).toBe(address);
});

test.each(['kubeadm', 'eks', 'aks', 'gke', 'openshift'] as const)('a node of %s must be told', (distribution) => {
  expect(localApiServer(distribution, 'lab')).toBeUndefined();
});
