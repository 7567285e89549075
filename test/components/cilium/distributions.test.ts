import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile';
import { cilium } from '../../../src/components/cilium/cilium';
import { fileSources } from '../../../src/spec/sources/file-sources';
import { modelOf } from '../../support/model-of';

const objectsOf = (kubernetes: object, ipam: string) =>
  cilium(modelOf({ kubernetes, pods: { ipam, cidrs: ['10.42.0.0/16'] } }, 'lab')).manifests;

describe('agents need nothing of the distribution but a way to its API server', () => {
  test.each([
    ['CM-23 k3s', { distribution: 'k3s' }, { host: 'localhost', port: 6444 }],
    ['CM-20 RKE2', { distribution: 'rke2' }, { host: 'localhost', port: 6443 }],
    ['IF-52 kind', { distribution: 'kind' }, { host: 'lab-control-plane', port: 6443 }],
    ['CM-11 IF-56 AKS', { distribution: 'aks', apiServer: { host: 'x.io' } }, { host: 'x.io', port: 443 }],
  ])('%s', (_, kubernetes, apiServer) => {
    expect(objectsOf(kubernetes, 'cluster-pool')).toEqual(objectsOf({ apiServer }, 'cluster-pool'));
  });

  test('CM-22 IF-61 one node at the edge runs one operator, and nothing that watches flows', () => {
    const { network } = compile('test/cases/distributions/k3s/spec.yaml', fileSources('.'));
    const objects = (network?.manifests ?? []).map(({ object }) => object);
    const operator = objects.find(({ kind }) => kind === 'Deployment');
    expect(operator).toMatchObject({ metadata: { name: 'cilium-operator' }, spec: { replicas: 1 } });
    const config = objects.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === 'cilium-config');
    expect(config).toMatchObject({ data: { 'enable-hubble': 'false', ipam: 'kubernetes' } });
    expect(objects.filter(({ metadata }) => /hubble-(relay|ui)/.test(metadata.name))).toEqual([]);
  });
});
