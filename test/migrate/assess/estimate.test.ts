import { expect, test } from 'vitest';
import { estimate } from '../../../src/migrate/assess/estimate';
import { modelOf } from '../../support/model-of';
import { migrating } from '../migrating';
import { facts } from './facts';

const node = (name: string, labels = {}) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } });
const { nodes } = facts(
  node('m1', { 'node-role.kubernetes.io/control-plane': '' }),
  ...['w1', 'w2', 'w3'].map((name) => node(name)),
);
const kubernetes = { version: '1.34', apiServer: { host: '10.0.10.10' } };
const groupsOf = (more: object, sections: object = {}) =>
  estimate(modelOf({ kubernetes, ...migrating('nodes', more, sections) }), nodes).groups.map((group) => [
    group.name,
    group.nodes,
    group.atOnce,
  ]);

test('CM-01 nodes are counted in the groups that move them: those of the control plane last, and one by one', () => {
  expect(groupsOf({})).toEqual([
    ['workers', 3, 1],
    ['control-plane', 1, 1],
  ]);
  const all = { nodes: { groups: [{ name: 'all', selector: {} }] } };
  expect(groupsOf({ groups: [{ name: 'all', nodes: 'all', maxParallel: 3 }] }, all)).toEqual([
    ['all', 3, 3],
    ['control-plane', 1, 1],
  ]);
});
