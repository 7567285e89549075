import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerDiff } from '../../../src/policy/answers/answer-diff';
import { answerEquivalence } from '../../../src/policy/answers/answer-equivalence';
import { answerReach } from '../../../src/policy/answers/answer-reach';
import { type PolicyCluster, policyCluster } from '../../../src/policy/answers/policy-cluster';
import type { Enforcement } from '../../../src/policy/dialects/policy-set-of';
import { readWorkloads } from '../../../src/policy/workloads/read-workloads';
import { readDocuments } from '../../../src/spec/documents/read-documents';
import { changedCluster } from '../brute-force/random-cluster';
import { dialects, randomSide } from '../brute-force/random-side';

const strange = [null, '', 'x', 0, -1, 1e9, true, [], {}, [null], { a: 1 }, ['x'], '10.0.0.0/8', '9.9.9.9/99', 'has('];

/** The value with something else at the place to which the steps lead. */
function broken(value: unknown, [step = 0, ...rest]: readonly number[], by: unknown): unknown {
  const entries = Object.entries(value ?? {});
  const [key, at] = entries[step % entries.length] ?? [];
  if (typeof value !== 'object' || value === null || key === undefined || rest.length === 0) return by;
  const below = broken(at, rest, by);
  return Array.isArray(value) ? value.with(Number(key), below) : { ...value, [key]: below };
}

function read(items: readonly unknown[], enforcement: Enforcement): PolicyCluster {
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
  const { documents, findings } = readDocuments({ path: 'list.json', text });
  return policyCluster({ documents, inventory: readWorkloads(documents), facts: {}, findings }, { enforcement });
}

// What a spec holds is no manifest.
test.each(dialects.filter((one) => one !== 'portable'))(
  'whatever is broken in manifests of %s, there are findings or answers',
  (dialect) => {
    const steps = fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 9 });
    let refused = 0;
    fc.assert(
      fc.property(
        fc.tuple(changedCluster(randomSide[dialect]), fc.nat(), steps, fc.constantFrom(...strange)),
        ([{ left, pods }, which, path, by]) => {
          const { enforcement, ...lists } = left;
          const policies: readonly unknown[] = Object.values(lists).flat();
          const running = pods.map(({ pod: { namespace, labels } }, index) => ({
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: { name: `${index}`, namespace, labels },
            spec: { containers: [] },
          }));
          const all = [...policies, ...running];
          const whole = read(all, enforcement);
          const other = read(
            all.map((one, index) => (index === which % all.length ? broken(one, path, by) : one)),
            enforcement,
          );
          if (other.findings.some(({ severity }) => severity === 'error')) {
            refused++;
            return;
          }
          expect(answerReach(other, { by: 'group' })).not.toHaveProperty('error');
          expect(answerDiff(whole, other).changes).toBeDefined();
          if (policies.length < 3) expect(answerEquivalence(whole, other, false).workloads).toBeDefined();
        },
      ),
      { seed: 14, numRuns: 40 },
    );
    expect(refused).toBeGreaterThan(5);
  },
);
