import { expect, test } from 'vitest';
import { checkAnnotations } from '../../src/checks/check-annotations';
import { modelOf } from '../support/model-of';

const refused = (annotations: object, service: object = {}) =>
  checkAnnotations(
    modelOf({
      delivery: { annotations },
      mesh: { clusterId: 1, apiServer: { service: { annotations: service } } },
    }),
  ).map(({ code, path }) => `${code} ${path}`);

test('nothing that Argo CD reads of one object is put on all of them', () => {
  const all = '/spec/delivery/annotations';
  expect(
    refused({
      'argocd.argoproj.io/sync-options': 'Prune=false',
      'argocd.argoproj.io/hook': 'PreSync',
      'helm.sh/hook': 'pre-install',
      'helm.sh/chart': 'x',
      owner: 'network@example.com',
    }),
  ).toEqual([
    `FL-SYNC-025 ${all}/argocd.argoproj.io~1sync-options`,
    `FL-SYNC-025 ${all}/argocd.argoproj.io~1hook`,
    `FL-SYNC-025 ${all}/helm.sh~1hook`,
  ]);
});

test('a Service keeps its stage, and has options of its own', () => {
  expect(
    refused({}, { 'argocd.argoproj.io/sync-wave': '1', 'argocd.argoproj.io/sync-options': 'Prune=false' }),
  ).toEqual(['FL-SYNC-025 /spec/mesh/apiServer/service/annotations/argocd.argoproj.io~1sync-wave']);
});
