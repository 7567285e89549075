// Objects through a construct tree, the order and the printer, as ClusterNetwork takes them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { ManifestObject } from '../../src/constructs/manifest-object';
import type { Manifest } from '../../src/stages/manifest';
import { printDocuments } from '../../src/yaml/print-documents';
import { inOrder } from './in-order';
import { networkPolicies } from './network-policies';
import { stopwatch } from './stopwatch';

const [count, out = ''] = process.argv.slice(2);
const manifests = networkPolicies(Number(count)).map((object): Manifest => ({ object, stage: 'isolate' }));

const { time, print } = stopwatch();
const ordered = time('order', () => inOrder(manifests));
const tree = time('tree', () => {
  const chart = new Chart(new App({ outdir: out }), 'network');
  return ordered.map((manifest) => ({ manifest, construct: new ManifestObject(chart, manifest.object) }));
});
const text = time('print', () =>
  printDocuments(tree.map(({ manifest, construct }) => (construct.changed ? construct.toJson() : manifest.object))),
);
time('write', () => writeFileSync(join(out, 'tree.yaml'), text));
print();
