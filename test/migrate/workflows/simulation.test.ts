import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { built } from '../../capabilities/built';
import { counting, moving, movingToAntrea } from './moving';
import { chosenBy } from './simulator/chosen-by';
import type { Workflow } from './simulator/engine';
import { FakeAntreaNode } from './simulator/fake-antrea-node';
import { FakeNode } from './simulator/fake-node';
import type { Choose } from './simulator/scheduler';
import { type Fate, Simulation } from './simulator/simulation';

type Labels = Readonly<Record<string, string>>;
const antrea = (oldFirst: boolean) => ({
  spec: movingToAntrea(),
  made: (name: string, labels: Labels): FakeNode => new FakeAntreaNode(name, labels, oldFirst),
});
const ways = {
  Cilium: { spec: moving(), made: (name: string, labels: Labels) => new FakeNode(name, labels) },
  'Cilium with a limit of drops and a service mesh': {
    spec: moving(counting[0], { ...counting[1], cni: { cilium: { serviceMesh: 'istio' } } }),
    made: (name: string, labels: Labels) => new FakeNode(name, labels),
  },
  'Antrea from a CNI whose file comes first': antrea(true),
  'Antrea from a CNI whose file comes after its own': antrea(false),
};

const first: Choose = () => 0;
const well = (): Fate => 'well';

const isMoved = (node: FakeNode) =>
  node.state === 'moved' && node.owner === 'true' && node.network === 'new' && node.pods === 'new' && !node.cordoned;
const isOld = (node: FakeNode) =>
  node.owner === undefined && node.network === 'old' && node.pods === 'old' && !node.cordoned;
const isBack = (node: FakeNode) => (node.state === 'returned' || node.state === undefined) && isOld(node);
const waits = (node: FakeNode) => node.state === 'failed';

describe.each(Object.entries(ways))('nodes that move to %s', (_, { spec, made }) => {
  const objects = built(spec).network.manifests.map(({ object }) => object);
  const nodes = () => [
    made('c1', { role: 'canary' }),
    made('c2', { role: 'canary' }),
    made('w1', {}),
    made('w2', {}),
    made('w3', {}),
    made('m1', { 'node-role.kubernetes.io/control-plane': '' }),
  ];
  const started = (choose = first, fate: Simulation['fate'] = well) => new Simulation(objects, nodes(), choose, fate);

  /** Steps of one node's move, in their order: what may go wrong. */
  const steps = (() => {
    const seen: string[] = [];
    const simulation = started(first, (template) => {
      if (seen.at(-1) !== 'end') seen.push(template);
      return 'well';
    });
    simulation.engine.submit('migrate-node', { node: 'w1', group: 'rest' });
    simulation.settle();
    return seen;
  })();

  test('CM-01 CM-02 all groups move in their order, the control plane last, each after a person has looked', () => {
    const simulation = started();
    const workflow = simulation.engine.submit('migrate-cluster');
    simulation.settle();
    expect(workflow.status).toBe('Succeeded');
    expect(simulation.wrong).toEqual([]);
    expect(simulation.cluster.nodes.filter((node) => !isMoved(node))).toEqual([]);
  });

  describe('CM-24 a step of a node that fails, with its work done or not', () => {
    const failures = steps.flatMap((step, index) =>
      (['fails', 'fails after its work'] as const).map((fate) => [index, step, fate] as const),
    );

    test.each(failures)('%i %s %s: the node is back, and moves when it is tried again', (index, _, fate) => {
      let count = 0;
      const simulation = started(first, () => (count++ === index ? fate : 'well'));
      const failed = simulation.engine.submit('migrate-node', { node: 'w1', group: 'rest' });
      simulation.settle();
      const node = simulation.cluster.node('w1');
      expect(failed.status).toBe('Failed');
      expect(isBack(node)).toBe(true);
      const again = simulation.engine.submit('migrate-node', { node: 'w1', group: 'rest' });
      simulation.settle();
      expect(again.status).toBe('Succeeded');
      expect(isMoved(node)).toBe(true);
      expect(simulation.wrong).toEqual([]);
    });

    test.each(steps.map((step, index) => [index, step] as const))(
      '%i %s and then anything of the way back: the node waits for a person, whose return of it finishes',
      (index) => {
        for (let second = 0; ; second++) {
          let count = 0;
          let after = 0;
          const simulation = started(first, () => {
            if (count++ < index) return 'well';
            return count - 1 === index || after++ === second ? 'fails' : 'well';
          });
          const failed = simulation.engine.submit('migrate-node', { node: 'w1', group: 'rest' });
          simulation.settle();
          const node = simulation.cluster.node('w1');
          expect(failed.status).toBe('Failed');
          expect(simulation.wrong).toEqual([]);
          if (after <= second) return;
          expect(waits(node) || isBack(node)).toBe(true);
          simulation.fate = well;
          const undone = simulation.engine.submit('rollback-node', { node: 'w1', group: 'rest' });
          simulation.settle();
          expect(undone.status).toBe('Succeeded');
          expect(isBack(node)).toBe(true);
          expect(simulation.wrong).toEqual([]);
        }
      },
    );
  });

  test('CM-24 a node that a person has cordoned stays so, whatever fails, and however it ends', () => {
    for (let failing = -1; failing < steps.length; failing++) {
      let count = 0;
      const simulation = started(first, () => (count++ === failing ? 'fails after its work' : 'well'));
      const node = simulation.cluster.node('w1');
      node.cordoned = true;
      for (const name of ['migrate-node', 'migrate-node', 'rollback-node']) {
        simulation.engine.submit(name, { node: 'w1', group: 'rest' });
        simulation.settle();
        expect([failing, name, node.cordoned]).toEqual([failing, name, true]);
      }
      expect(node.state).toBe('returned');
      expect(simulation.wrong).toEqual([]);
    }
  });

  test('CM-25 a group that has moved goes back, and its nodes have the files of before', () => {
    const simulation = started();
    simulation.engine.submit('migrate-group-rest');
    simulation.settle();
    expect(simulation.cluster.nodes.filter(isMoved).map(({ name }) => name)).toEqual(['w1', 'w2', 'w3']);
    const undone = simulation.engine.submit('rollback-group-rest');
    simulation.settle();
    expect(undone.status).toBe('Succeeded');
    expect(simulation.cluster.nodes.filter((node) => !isBack(node))).toEqual([]);
    expect(simulation.wrong).toEqual([]);
  });

  test('a node that waits for a person keeps its group, and the groups after it, from starting', () => {
    const simulation = started();
    simulation.cluster.kubectl(['label', '--overwrite', 'node/c1', 'fairlead.dev/migration=failed']);
    const workflow = simulation.engine.submit('migrate-cluster');
    simulation.settle();
    expect(workflow.status).toBe('Failed');
    expect(simulation.cluster.nodes.filter(({ name }) => name !== 'c1').every(isBack)).toBe(true);
  });

  test('what can neither be marked nor undone keeps its place, so that no other node of its group starts', () => {
    const simulation = started(first, (template, node) =>
      node === 'c1' && template !== 'get-state' ? 'fails' : 'well',
    );
    const workflow = simulation.engine.submit('migrate-group-canary');
    simulation.settle();
    expect([...simulation.onHold]).toEqual([workflow]);
    expect(isBack(simulation.cluster.node('c2'))).toBe(true);
  });

  test('CM-03 whatever fails, is broken off or runs beside it: limits, gates and order hold, and running again finishes', () => {
    const outcomes = new Map<string, number>();
    const count = (name: string) => outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0, 20, 60, 200), fc.boolean(), (seed, rarity, backwards) => {
        const choose = chosenBy(seed);
        const fates = (): Fate => {
          if (rarity === 0 || choose(rarity) > 0) return 'well';
          return choose(2) > 0 ? 'fails' : 'fails after its work';
        };
        const simulation = started(choose, fates);
        const { engine, cluster } = simulation;
        const workflows: Workflow[] = [engine.submit('migrate-cluster')];
        if (choose(3) === 0) workflows.push(engine.submit('migrate-group-rest'));
        if (choose(3) === 0) workflows.push(engine.submit('migrate-node', { node: 'w2', group: 'rest' }));
        if (choose(3) === 0) workflows.push(engine.submit('rollback-node', { node: 'w1', group: 'rest' }));
        const broken = new Set<Workflow>();
        simulation.settle(() => {
          const one = workflows[choose(workflows.length)];
          if (rarity === 0 || !one || one.status !== 'Running' || choose(500) > 0) return;
          simulation.terminate(one);
          broken.add(one);
        });
        const stuck = workflows.filter(({ status }) => status === 'Running');
        if (simulation.onHold.size === 0) expect(stuck).toEqual([]);
        expect(simulation.wrong).toEqual([]);
        for (const node of cluster.nodes) {
          // Only a workflow that is gone, or that waits for a person, leaves a node on its way.
          if (node.state === 'moving') expect(broken.size + simulation.onHold.size).toBeGreaterThan(0);
          else
            expect([node.name, node.state, isMoved(node) || isBack(node) || waits(node)]).toEqual([
              node.name,
              node.state,
              true,
            ]);
          count(node.state ?? 'untouched');
        }
        if (workflows[0]?.status === 'Succeeded' && workflows.length === 1)
          expect(cluster.nodes.every(isMoved)).toBe(true);

        for (const one of stuck) simulation.terminate(one);
        simulation.fate = well;
        if (backwards) {
          for (const group of ['control-plane', 'rest', 'canary']) {
            const undone = engine.submit(`rollback-group-${group}`);
            simulation.settle();
            expect(undone.status).toBe('Succeeded');
          }
          expect(cluster.nodes.every(isBack)).toBe(true);
        } else {
          for (const { name, labels } of cluster.nodes.filter(waits)) {
            const group = labels.has('node-role.kubernetes.io/control-plane')
              ? 'control-plane'
              : labels.has('role')
                ? 'canary'
                : 'rest';
            engine.submit('rollback-node', { node: name, group });
          }
          simulation.settle();
          const last = engine.submit('migrate-cluster');
          simulation.settle();
          expect(last.status).toBe('Succeeded');
          expect(cluster.nodes.every(isMoved)).toBe(true);
        }
        expect(simulation.wrong).toEqual([]);
      }),
      { seed: 7, numRuns: 250 },
    );
    // Each end of a node has been met.
    expect([...outcomes.keys()].sort()).toEqual(['failed', 'moved', 'moving', 'returned', 'untouched']);
  });
});

test('CM-24 where the old agent stays on nodes that move to Antrea, the first node is put back and the group stops', () => {
  const stubborn = ['c1', 'c2'].map((name) => new FakeAntreaNode(name, { role: 'canary' }, true, false));
  const objects = built(movingToAntrea()).network.manifests.map(({ object }) => object);
  const simulation = new Simulation(objects, stubborn, first, well);
  const workflow = simulation.engine.submit('migrate-group-canary');
  simulation.settle();
  expect(workflow.status).toBe('Failed');
  expect(simulation.ran).not.toContain('put-aside');
  expect(stubborn.map(({ state }) => state)).toEqual(['returned', undefined]);
  expect(stubborn.every(isBack)).toBe(true);
  expect(simulation.wrong).toEqual([]);
});

test('CM-25 a group that selects the nodes of another one too takes back none that the other has moved', () => {
  const groups = [
    { name: 'canary', selector: { matchLabels: { role: 'canary' } } },
    { name: 'others', selector: {} },
  ];
  const objects = built(moving({}, { nodes: { groups } })).network.manifests.map(({ object }) => object);
  const nodes = [new FakeNode('c1', { role: 'canary' }), new FakeNode('w1', {})];
  const simulation = new Simulation(objects, nodes, first, well);
  for (const name of ['migrate-group-canary', 'migrate-group-rest', 'rollback-group-rest']) {
    expect(simulation.engine.submit(name)).toBeDefined();
    simulation.settle();
  }
  expect(nodes.map(({ state }) => state)).toEqual(['moved', 'returned']);
  expect(simulation.engine.submit('rollback-group-canary')).toBeDefined();
  simulation.settle();
  expect(nodes.every(isBack)).toBe(true);
});

test('CM-24 CM-30 a node that loses packets once it takes pods again goes back, and its group stops', () => {
  const objects = built(moving(...counting)).network.manifests.map(({ object }) => object);
  const nodes = ['c1', 'c2'].map((name) => new FakeNode(name, { role: 'canary' }));
  if (nodes[0]) nodes[0].lossy = true;
  const simulation = new Simulation(objects, nodes, first, well);
  const workflow = simulation.engine.submit('migrate-group-canary');
  simulation.settle();
  expect(workflow.status).toBe('Failed');
  expect(nodes.map(({ state }) => state)).toEqual(['returned', undefined]);
  expect(nodes.every(isBack)).toBe(true);
  expect(simulation.wrong).toEqual([]);
});
