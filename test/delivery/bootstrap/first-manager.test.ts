import { expect, test } from 'vitest';
import { childApplications } from '../../../src/delivery/applications';
import { argocdOf } from '../../../src/delivery/argocd';
import { applications } from '../../../src/stages/stages';
import { modelOf } from '../../support/model-of';

const migrating = 'argocd.argoproj.io/client-side-apply-migration-manager';

/** Whose fields each of our Applications takes over. */
function managersOf(kubernetes: object, more: object = {}, definitions = 'upstream') {
  const argo = { repoURL: 'https://git.example.com/network.git' };
  const model = modelOf({ kubernetes, ...more, delivery: { definitions, argocd: argo } });
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

test('so do those of definitions that Talos has fetched, and no others', () => {
  const gateways = { gateways: { gatewayAPI: { enabled: true } } };
  expect(managersOf({ distribution: 'talos' }, gateways)).toEqual(['api: talos', 'cni: talos']);
  expect(managersOf({ distribution: 'talos' }, gateways, 'vendored')).toEqual(['cni: talos']);
  expect(managersOf({ distribution: 'talos', clusterAPI: {} }, gateways)).toEqual(['cni: manager']);
  expect(managersOf({}, gateways)).toEqual([]);
});
