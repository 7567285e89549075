import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { afterAll, expect, test } from 'vitest';
import { compile, print } from '../../src/compile';
import { ClusterNetwork } from '../../src/constructs/cluster-network';
import { NetworkApp } from '../../src/constructs/network-app';
import { fileSources } from '../../src/spec/sources/file-sources';

const outdir = mkdtempSync(join(tmpdir(), 'fairlead-app-'));
afterAll(() => rmSync(outdir, { recursive: true }));

test('an app refuses clusters that use one address twice', () => {
  const app = new NetworkApp({ outdir });
  for (const name of ['ams1', 'ber1']) {
    new ClusterNetwork(app, name, { file: `test/cases/findings/FL-ADDR-001/bad/${name}.yaml` });
  }
  expect(() => app.synth()).toThrow('FL-ADDR-001');
});

test('an app writes the files of each cluster as fairlead does, and charts of the user beside them', () => {
  const app = new NetworkApp({ outdir });
  new ClusterNetwork(app, 'edge1', { file: 'specs/edge1.yaml' });
  const chart = new Chart(app, 'extra');
  new ApiObject(chart, 'settings', {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'settings' },
    data: { a: 'on' },
  });
  app.synth();

  const { network } = compile('specs/edge1.yaml', fileSources('.'));
  const files = network ? print(network) : [];
  expect(files.length).toBeGreaterThan(10);
  for (const { path, text } of files) expect(readFileSync(join(outdir, 'edge1', path), 'utf8')).toBe(text);
  expect(readFileSync(join(outdir, 'charts/extra.yaml'), 'utf8')).toContain('a: "on"');
});
