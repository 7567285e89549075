import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { built } from '../../capabilities/built';
import { counting, moving, movingToAntrea } from './moving';
import { chosenBy } from './simulator/chosen-by';
import { FakeAntreaNode } from './simulator/fake-antrea-node';
import { FakeNode } from './simulator/fake-node';
import { type Fate, Simulation } from './simulator/simulation';

type Labels = Readonly<Record<string, string>>;
const antrea = (oldFirst: boolean) => ({
  spec: movingToAntrea({ method: 'replace-node' }),
  made: (name: string, labels: Labels): FakeNode => new FakeAntreaNode(name, labels, oldFirst),
});
const ways = {
  Cilium: {
    spec: moving({ method: 'replace-node' }),
    made: (name: string, labels: Labels) => new FakeNode(name, labels),
  },
  'Cilium with a limit of drops': {
    spec: moving({ ...counting[0], method: 'replace-node' }, counting[1]),
    made: (name: string, labels: Labels) => new FakeNode(name, labels),
  },
  'Antrea from a CNI whose file comes first': antrea(true),
  'Antrea from a CNI whose file comes after its own': antrea(false),
};
/** The group `rest` moved by what `spec` renders, in a cluster of these nodes where nothing fails. */
function movedRest(spec: object, nodes: readonly FakeNode[]) {
  const objects = built(spec).network.manifests.map(({ object }) => object);
  const simulation = new Simulation(
    objects,
    nodes,
    () => 0,
    () => 'well',
  );
  const workflow = simulation.engine.submit('migrate-group-rest');
  simulation.settle();
  return { gates: simulation.gates, status: workflow.status };
}

const isOld = ({ network, pods, owner }: FakeNode) => network === 'old' && pods === 'old' && owner === undefined;

describe.each(Object.entries(ways))('nodes that are replaced on the way to %s', (_, { spec, made }) => {
  const objects = built(spec).network.manifests.map(({ object }) => object);

  /** A node that was born with the new CNI. */
  function born(name: string): FakeNode {
    const node = made(name, {});
    node.labels.set(node.label, 'true');
    node.files = { new: false, old: false, aside: false };
    node.restart();
    return node;
  }

  test('CM-06 new nodes are looked at, old ones emptied, and whatever fails an old node keeps its CNI', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0, 3, 10, 40), (seed, rarity) => {
        const choose = chosenBy(seed);
        const fails = (node: string) => rarity > 0 && (rarity > 4 || node.startsWith('w')) && choose(rarity) === 0;
        const fate = (_: string, node: string): Fate =>
          fails(node) ? (choose(2) > 0 ? 'fails' : 'fails after its work') : 'well';
        const old = ['w1', 'w2', 'w3'].map((name) => made(name, {}));
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
        expect(fresh.filter(({ cordoned }) => cordoned)).toEqual([]);
        expect(simulation.wrong).toEqual([]);
      }),
      { seed: 5, numRuns: 400 },
    );
    expect([...ends]).toEqual(expect.arrayContaining(['failed', 'returned', 'vacated']));
  });

  test('no old node is touched before a new one is ready', () => {
    const old = ['w1', 'w2'].map((name) => made(name, {}));
    const simulation = new Simulation(
      objects,
      old,
      () => 0,
      () => 'well',
    );
    const workflow = simulation.engine.submit('migrate-group-rest');
    simulation.settle();
    expect(workflow.status).toBe('Failed');
    expect(old.map(({ state, cordoned }) => [state, cordoned])).toEqual([
      [undefined, false],
      [undefined, false],
    ]);
  });
});

test('where no node of a group is old any more, nobody is asked for new ones', () => {
  const { gates, status } = movedRest(moving({ method: 'replace-node' }), []);
  expect({ gates, status }).toEqual({ gates: [], status: 'Succeeded' });
});

test('on the way to Antrea no old node is touched while the old agent is on a new one', () => {
  const [old, fresh] = ['w1', 'n1'].map((name) => new FakeAntreaNode(name, {}, false, false));
  if (!old || !fresh) throw new Error();
  fresh.labels.set(fresh.label, 'true');
  fresh.restart();
  const { status } = movedRest(movingToAntrea({ method: 'replace-node' }), [old, fresh]);
  expect([status, old.state, old.cordoned, fresh.cordoned]).toEqual(['Failed', undefined, false, true]);
});

test('CM-30 where a new node loses packets, nobody is asked to remove old ones', () => {
  const spec = moving({ ...counting[0], method: 'replace-node' }, counting[1]);
  const [old, fresh] = ['w1', 'n1'].map((name) => new FakeNode(name, {}));
  if (!old || !fresh) throw new Error();
  fresh.labels.set(fresh.label, 'true');
  fresh.restart();
  fresh.lossy = true;
  const { gates, status } = movedRest(spec, [old, fresh]);
  expect([status, old.state]).toEqual(['Failed', 'vacated']);
  expect(gates).toEqual(['create-new-nodes']);
});
