import { expect, test } from 'vitest';
import { told } from '../../capabilities/built';
import { moving } from '../../migrate/workflows/moving';

const group = (config: object) => ({
  groups: [{ name: 'zone-a', selector: { matchLabels: { zone: 'a' } }, cilium: { config } }],
});
const codes = (more: object, sections: object = {}) =>
  told(moving(more, sections)).filter((one) => !one.includes('011'));

test.each(['write-cni-conf-when-ready', 'custom-cni-conf', 'cni-exclusive'])(
  'CM-04 a group that sets %s would decide for the migration which nodes are handed over',
  (key) => {
    expect(codes({ groups: [] }, { nodes: group({ [key]: 'false' }) })).toEqual(['FL-MIG-031 error']);
  },
);

test('CM-04 other settings of a group go beside those of the migration', () => {
  expect(codes({ groups: [] }, { nodes: group({ 'bpf-map-dynamic-size-ratio': '0.005' }) })).toEqual([]);
});

test('CM-02 the control plane moves last, or is left out', () => {
  const masters = {
    name: 'masters',
    selector: { matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
  };
  const nodes = { groups: [masters, { name: 'rest', selector: {} }] };
  const [first, last] = [
    { name: 'masters', nodes: 'masters' },
    { name: 'rest', nodes: 'rest' },
  ];
  expect(codes({ groups: [first, last] }, { nodes })).toEqual(['FL-MIG-032 error']);
  expect(codes({ groups: [last, first] }, { nodes })).toEqual([]);
});
