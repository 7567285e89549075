import { expect, test } from 'vitest';
import { childApplications } from '../../src/delivery/applications';
import { argocdOf } from '../../src/delivery/argocd';
import { project } from '../../src/delivery/project';
import { vendoredFiles } from '../../src/delivery/vendored-files';
import { modelOf } from '../support/model-of';

const spec = (delivery: object) => ({
  gateways: { gatewayAPI: { enabled: true } },
  delivery: { argocd: { repoURL: 'https://git.example/net.git' }, ...delivery },
});

test('a spec that takes definitions from upstream has none to vendor', () => {
  expect(vendoredFiles(modelOf(spec({})))).toBeUndefined();
});

test('a spec that vendors needs what its objects need, and nothing else', () => {
  const files = vendoredFiles(modelOf(spec({ definitions: 'vendored' }))) ?? [];
  expect(files).toContainEqual({
    path: 'gateway-api/gateway.networking.k8s.io_gateways.yaml',
    url: expect.stringMatching(/^https:.*\/v1\.6\.1\/.*_gateways\.yaml$/),
    sha256: expect.stringMatching(/^25b885f5/),
  });
  expect(files.map(({ path }) => path.split('/')[0])).toEqual(files.map(() => 'gateway-api'));
  expect(vendoredFiles(modelOf({ delivery: { definitions: 'vendored' } }))).toEqual([]);
});

test('the Application of vendored definitions reads them where they are written, and the project knows no other repository', () => {
  const model = modelOf(spec({ definitions: 'vendored' }), 'fra1');
  const argocd = argocdOf(model);
  if (!argocd) throw new Error('this spec is delivered by Argo CD');
  const [definitions] = childApplications(model, argocd, []);
  expect(definitions?.spec.source).toEqual({
    repoURL: 'https://git.example/net.git',
    targetRevision: 'main',
    path: 'dist/fra1/definitions/gateway-api',
  });
  expect(project(model, argocd, []).spec.sourceRepos).toEqual(['https://git.example/net.git']);
});
