// Two policy sets of one cluster compared: `equal` in other words, `masked` everywhere different but nowhere in effect, `different`.

import { optimiseLate } from '../../imports/load-bundle';
import type { NetworkPolicy } from '../../imports/networking.k8s.io';
import { intervalSetOf } from '../../src/address/interval-set';
import { kubernetesRules, kubernetesTier } from '../../src/policy/dialects/kubernetes';
import { compare } from '../../src/policy/engine/compare';
import { assemble } from '../../src/policy/model/assemble';
import { semantics } from '../../src/policy/model/semantics';
import { universeOf } from '../../src/policy/model/universe';
import { masked, policyCluster, rewritten } from './policy-cluster';
import { stopwatch } from './stopwatch';

const [kind = 'equal', ...sizes] = process.argv.slice(2);
const [pods = 0, policies = 0, namespaces = 1] = sizes.map(Number);
const place = () => ({ source: { path: 'bench.yaml', text: '' }, start: 0, end: 0 });
const cluster = policyCluster({ pods, policies, namespaces });
const inOtherWords = rewritten(cluster.policies, policies > 10_000 ? 'direction' : 'rule');
const last = inOtherWords.at(-1);
const right = {
  equal: inOtherWords,
  different: inOtherWords.filter((policy) => policy !== last),
  masked: masked(cluster.policies, 9001),
}[kind];
const left = kind === 'masked' ? masked(cluster.policies, 9000) : cluster.policies;

optimiseLate();
const { time, print } = stopwatch();
const lower = (set: readonly NetworkPolicy[]) =>
  assemble(
    [kubernetesTier.tier],
    kubernetesRules(
      set.map((value) => ({ value, place })),
      semantics.kubernetes,
    ),
    semantics.kubernetes,
  );
const sides = time('lower', () => [lower(left), lower(right ?? left)] as const);
const podRange = intervalSetOf([{ family: 4, first: 10n << 24n, last: (11n << 24n) - 1n }]);
const universe = time('universe', () => universeOf(cluster, { pods: podRange }, semantics.kubernetes));
const { verdict } = time('compare', () => compare(...sides, universe));
if (verdict !== (kind === 'different' ? 'different' : 'equal')) throw new Error(`${kind}, but ${verdict}`);
print();
