import { expect, test } from 'vitest';
import { childApplications } from '../../../src/delivery/applications';
import { argocdOf } from '../../../src/delivery/argocd';
import { applications } from '../../../src/stages/stages';
import { modelOf } from '../../support/model-of';

const migrating = 'argocd.argoproj.io/client-side-apply-migration-manager';

/** Whose fields each of our Applications takes over. */
function managersOf(kubernetes: object) {
  const model = modelOf({ kubernetes, delivery: { argocd: { repoURL: 'https://git.example.com/network.git' } } });
  const argocd = argocdOf(model);
  const folders = applications.map((application) => ({ application, path: application }));
  return (argocd ? childApplications(model, argocd, folders) : []).flatMap(({ metadata }) => {
    const manager = metadata.annotations?.[migrating];
    return manager === undefined ? [] : [`${metadata.name.replace(/^.*-/, '')}: ${manager}`];
  });
}

test('fields of the bootstrap become those of Argo CD where others made its objects, and its alone', () => {
  expect(managersOf({ distribution: 'talos' })).toEqual(['cni: talos']);
  expect(managersOf({ clusterAPI: {} })).toEqual(['cni: manager']);
  expect(managersOf({ distribution: 'talos', clusterAPI: {} })).toEqual(['cni: manager']);
  expect(managersOf({})).toEqual([]);
  expect(managersOf({ distribution: 'rke2' })).toEqual([]);
});
