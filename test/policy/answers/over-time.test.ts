import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overTime } from '../../../src/policy/answers/over-time';
import type { PolicyCluster } from '../../../src/policy/answers/policy-cluster';
import { noPolicies } from '../../../src/policy/dialects/policy-set-of';
import { changesBetween } from '../../../src/policy/engine/changes-between';
import type { Traffic } from '../../../src/policy/engine/reach';
import { semantics } from '../../../src/policy/model/semantics';
import type { Workload } from '../../../src/policy/workloads/workload';
import { judge } from '../brute-force/judge';
import { sent, setOf } from '../brute-force/judged';
import { changedCluster } from '../brute-force/random-cluster';
import { randomSide } from '../brute-force/random-side';
import type { RandomCluster, Side } from '../brute-force/side';

const place = { source: { path: 'random.yaml', text: '' }, start: 0, end: 0 };

type JudgedPods = RandomCluster['pods'];

function workloadOf({ pod }: JudgedPods[number], index: number): Workload {
  const ports = pod.ports.map(({ name, protocol, number }) => ({ name, protocol, containerPort: number }));
  const { namespace, labels } = pod;
  return {
    ...{ kind: 'Pod', namespace, name: `${index}`, labels, ports, place },
    ...{ hostNetwork: false, serviceAccount: 'default' },
  };
}

function clusterOf(pods: JudgedPods, policies: Side): PolicyCluster {
  const namespaces = new Map(pods.map(({ pod }) => [pod.namespace, pod.namespaceLabels]));
  return {
    ...{ enforcement: 'kubernetes', known: 'said', objects: noPolicies, facts: {}, findings: [] },
    set: setOf(policies, { namespaces: Array.from(namespaces, ([name, labels]) => ({ name, labels })) }),
    inventory: {
      workloads: pods.map(workloadOf),
      namespaces: Array.from(namespaces, ([name, labels]) => ({ name, labels, place })),
      findings: [],
    },
  };
}

/** What depends on addresses that no workload tells is left out. */
const plain = ({ enforcement, kubernetes = [] }: Side): Side => ({
  enforcement,
  kubernetes: kubernetes.filter((policy) => !JSON.stringify(policy).includes('ipBlock')),
});

const cluster = changedCluster(randomSide.kubernetes);

const passes = (traffic: readonly Traffic[], point: number) =>
  traffic.some(({ first, end }) => first <= point && point < end);

test('what changes between pods by name is what the judge says of their labels and ports then and now', () => {
  let changed = 0;
  fc.assert(
    fc.property(cluster, cluster, (one, other) => {
      const then = one.pods;
      // The same pods, as those of the other cluster are where it has as many.
      const now = then.map((sender, index) => {
        const twin = other.pods[index]?.pod ?? sender.pod;
        const team = other.pods.find(({ pod }) => pod.namespace === sender.pod.namespace)?.pod.namespaceLabels;
        const { namespace, namespaceLabels } = sender.pod;
        return {
          ...sender,
          pod: { ...twin, namespace, namespaceLabels: team ?? namespaceLabels },
        };
      });
      const [left, right] = [plain(one.left), plain(one.right)];
      const time = overTime(clusterOf(then, left), clusterOf(now, right), semantics.kubernetes);
      const { inside } = changesBetween(time.before, time.after, time.universe);
      const nameOf = (index: number) => `${then[index]?.pod.namespace}/${index}`;
      for (const [a, from] of then.entries()) {
        for (const [b, to] of then.entries()) {
          const found = inside.filter(
            (block) =>
              block.from.some(({ name }) => name === nameOf(a)) && block.to.some(({ name }) => name === nameOf(b)),
          );
          for (const { packet, point } of sent) {
            const before = judge(left, { from, to, ...packet });
            const after = judge(right, { from: now[a] ?? from, to: now[b] ?? to, ...packet });
            if (before !== after) changed++;
            expect({
              added: found.some(({ added }) => passes(added, point)),
              removed: found.some(({ removed }) => passes(removed, point)),
            }).toEqual({ added: after && !before, removed: before && !after });
          }
        }
      }
    }),
    { seed: 11, numRuns: 60 },
  );
  expect(changed).toBeGreaterThan(200);
});
