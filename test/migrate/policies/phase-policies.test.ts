import { expect, test } from 'vitest';
import { phasePolicies } from '../../../src/migrate/policies/phase-policies';
import { migrationPhases } from '../../../src/spec/schema/migration-phases';
import { anyModelOf } from '../../support/model-of';
import { migrating } from '../migrating';

const held = (cni: object, from = 'calico') => {
  const migration = { from: { [from]: { cidrs: ['10.244.0.0/16'] } }, phase: 'preflight', acceptUnsupported: true };
  const model = anyModelOf({ ...migrating('preflight', {}, { migration, routing: {}, services: {} }), cni });
  return migrationPhases.map((phase) => {
    const { source, target } = phasePolicies(model, phase);
    return [source.holds, target.holds];
  });
};

test('Cilium holds nobody to policies before all nodes have moved, and holds all or none', () => {
  expect(held({ cilium: {} })).toEqual([
    ['all pods', 'no agent'],
    ['all pods', 'ignored'],
    ['pods of nodes that have not moved', 'ignored'],
    ['no pods', 'reported'],
    ...Array.from({ length: 3 }, () => ['no pods', 'all pods']),
  ]);
});

test('Antrea holds those that have moved from the first node on', () => {
  expect(held({ antrea: {} })).toEqual([
    ...Array.from({ length: 2 }, () => ['all pods', 'no agent']),
    ['pods of nodes that have not moved', 'pods of nodes that have moved'],
    ...Array.from({ length: 4 }, () => ['no pods', 'all pods']),
  ]);
});

test('a CNI that enforces no policies holds nobody', () => {
  expect(held({ cilium: {} }, 'flannel').map(([source]) => source)).toEqual(migrationPhases.map(() => 'no pods'));
});
