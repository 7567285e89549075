// The objects that the compiler wrote for a fleet, through App.synth of cdk8s: a chart a cluster, without any compiling.
import { readFileSync } from 'node:fs';
import { ApiObject, App, Chart } from 'cdk8s';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';

const [objects = '', out = ''] = process.argv.slice(2);
const app = new App({ outdir: out });
const fleet: [cluster: string, manifests: KubernetesObject[]][] = JSON.parse(readFileSync(objects, 'utf8'));
for (const [cluster, manifests] of fleet) {
  const chart = new Chart(app, cluster);
  manifests.forEach((object, index) => {
    new ApiObject(chart, String(index), object);
  });
}
app.synth();
