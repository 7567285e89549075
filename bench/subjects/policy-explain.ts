// Why one pair may talk or not, in a cluster of many policies.
import { optimiseLate } from '../../imports/load-bundle';
import { kubernetesRules, kubernetesTier } from '../../src/policy/dialects/kubernetes';
import { explain } from '../../src/policy/engine/explain';
import { assemble } from '../../src/policy/model/assemble';
import { semantics } from '../../src/policy/model/semantics';
import { universeOf } from '../../src/policy/model/universe';
import { policyCluster } from './policy-cluster';
import { stopwatch } from './stopwatch';

const [pods = 0, policies = 0, namespaces = 1] = process.argv.slice(2).map(Number);
const place = () => ({ source: { path: 'bench.yaml', text: '' }, start: 0, end: 0 });
const cluster = policyCluster({ pods, policies, namespaces });

optimiseLate();
const { time, print } = stopwatch();
const located = cluster.policies.map((value) => ({ value, place }));
const set = time('lower', () =>
  assemble([kubernetesTier.tier], kubernetesRules(located, semantics.kubernetes), semantics.kubernetes),
);
const { endpoints } = time('universe', () => universeOf(cluster, {}, semantics.kubernetes));
const [from, to] = endpoints;
if (!from || !to) throw new Error('two pods are needed');
time('explain', () => explain(set, { from: { endpoint: from }, to: { endpoint: to }, point: 8080 }));
print();
