import fc from 'fast-check';
import { expect, test } from 'vitest';
import { built } from '../../capabilities/built';
import { moving } from './moving';
import { chosenBy } from './simulator/chosen-by';
import { FakeNode } from './simulator/cluster';
import { type Fate, Simulation } from './simulator/simulation';

const objects = built(moving({ method: 'replace-node' })).network.manifests.map(({ object }) => object);

/** A node that was born with Cilium. */
function born(name: string): FakeNode {
  const node = new FakeNode(name, { 'io.cilium.migration/cilium-default': 'true' });
  node.restart();
  return node;
}
const isOld = ({ network, pods, owner }: FakeNode) => network === 'old' && pods === 'old' && owner === undefined;

test('CM-06 new nodes are looked at, old ones emptied, and whatever fails an old node keeps its CNI', () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(0, 3, 10, 40), (seed, rarity) => {
      const choose = chosenBy(seed);
      const fails = (node: string) => rarity > 0 && (rarity > 4 || node.startsWith('w')) && choose(rarity) === 0;
      const fate = (_: string, node: string): Fate =>
        fails(node) ? (choose(2) > 0 ? 'fails' : 'fails after its work') : 'well';
      const old = ['w1', 'w2', 'w3'].map((name) => new FakeNode(name, {}));
      const fresh = ['n1', 'n2', 'n3'].map(born);
      const simulation = new Simulation(objects, [...old, ...fresh], choose, fate);
      const workflow = simulation.engine.submit('migrate-group-rest');
      simulation.settle();
      expect(simulation.wrong).toEqual([]);
      expect(old.every(isOld)).toBe(true);
      for (const node of old) {
        ends.add(node.state ?? 'untouched');
        if (node.state === 'vacated') expect([node.cordoned, node.busy]).toEqual([true, false]);
        if (node.state === 'returned') expect(node.cordoned).toBe(false);
      }
      // One that has begun has found all new nodes in order.
      if (old.some(({ state }) => state !== undefined))
        expect(fresh.every(({ state }) => state === 'moved')).toBe(true);
      if (workflow.status === 'Succeeded') expect(simulation.cluster.nodes).toEqual(fresh);

      if (workflow.status === 'Running') simulation.terminate(workflow);
      simulation.fate = () => 'well';
      for (const { name, state } of old)
        if (state === 'failed') simulation.engine.submit('rollback-node', { node: name, group: 'rest' });
      simulation.settle();
      const again = simulation.engine.submit('migrate-group-rest');
      simulation.settle();
      expect(again.status).toBe('Succeeded');
      expect(simulation.cluster.nodes).toEqual(fresh);
      expect(simulation.wrong).toEqual([]);
    }),
    { seed: 5, numRuns: 150 },
  );
  expect([...ends]).toEqual(expect.arrayContaining(['failed', 'returned', 'vacated']));
});
