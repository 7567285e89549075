// The same objects in one chart of cdk8s, which does not check an order.
import { ApiObject, App, Chart } from 'cdk8s';
import { networkPolicies } from './network-policies';
import { stopwatch } from './stopwatch';

const [count, out = ''] = process.argv.slice(2);
const objects = networkPolicies(Number(count));

const { time, print } = stopwatch();
const app = new App({ outdir: out });
time('tree', () => {
  const chart = new Chart(app, 'network');
  for (const object of objects) new ApiObject(chart, `${object.metadata.namespace}-${object.metadata.name}`, object);
});
time('synth', () => app.synth());
print();
