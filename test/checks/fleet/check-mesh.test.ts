import { expect, test } from 'vitest';
import { checkAddressPlan } from '../../../src/checks/addresses/check-address-plan';
import { checkMesh } from '../../../src/checks/fleet/check-mesh';
import { modelOf } from '../../support/model-of';

const other = { name: 'ams1', id: 1 };
const mesh = (section: object, sections: object = {}) =>
  modelOf({ pods: { cidrs: ['10.2.0.0/16'] }, mesh: { clusterId: 2, apiServer: {}, ...section }, ...sections }, 'fra1');
const found = (section: object, sections?: object) =>
  checkMesh(mesh(section, sections)).map(({ code, path }) => `${code} ${path}`);
const native = (more: object = {}) => ({ routing: { mode: 'native', ...more } });

test.each<[string, object, object?]>([
  ['a cluster that others may join', {}],
  ['a cluster that is ready for a mesh', { apiServer: undefined }],
  ['clusters with names and numbers of their own', { clusters: [other, { name: 'lon1', id: 3 }] }],
  ['a port on each node', { apiServer: { service: { type: 'NodePort', nodePort: 31000 } } }],
  ['clients of chosen ranges', { apiServer: { service: { sourceRanges: ['10.0.0.0/8'] } } }],
  ['native routing to all pods', { clusters: [other] }, native({ nativeCIDRs: ['10.0.0.0/8'] })],
  ['native routing without masquerading', { clusters: [other] }, native({ masquerade: 'none' })],
  ['native routing to nobody else', {}, native()],
  [
    'IF-59 a mesh of 511 clusters',
    { clusterId: 511, maxConnectedClusters: 511, clusters: [{ name: 'lon1', id: 256 }] },
  ],
  ['IF-31 exported Services', { mcsAPI: true }],
])('%s is found good', (_, section, sections) => {
  expect(found(section, sections)).toEqual([]);
});

test.each<[string, object, string[], object?]>([
  [
    'CM-49 clusters that could not read this one',
    { clusters: [other], apiServer: undefined },
    ['FL-MESH-102 /spec/mesh/clusters'],
  ],
  ['CM-48 a cluster of our name', { clusters: [{ name: 'fra1', id: 3 }] }, ['FL-MESH-103 /spec/mesh/clusters/0/name']],
  ['CM-48 a cluster of our number', { clusters: [{ name: 'lon1', id: 2 }] }, ['FL-MESH-103 /spec/mesh/clusters/0/id']],
  [
    'CM-48 two clusters that are alike',
    { clusters: [other, other] },
    ['FL-MESH-103 /spec/mesh/clusters/1/name', 'FL-MESH-103 /spec/mesh/clusters/1/id'],
  ],
  [
    'IF-59 numbers beyond 255 in a mesh of 255 clusters',
    { clusterId: 256, clusters: [{ name: 'lon1', id: 511 }] },
    ['FL-MESH-106 /spec/mesh/clusterId', 'FL-MESH-106 /spec/mesh/clusters/0/id'],
  ],
  [
    'IF-31 exported Services that nobody reads',
    { mcsAPI: true, apiServer: undefined },
    ['FL-MESH-107 /spec/mesh/mcsAPI'],
  ],
  [
    'another cluster with the name of those without a mesh',
    { clusters: [{ name: 'default', id: 3 }] },
    ['FL-MESH-101 /spec/mesh/clusters/0/name'],
  ],
  [
    'settings of other types of Service',
    { apiServer: { service: { type: 'ClusterIP', nodePort: 31000, sourceRanges: ['10.0.0.0/8'] } } },
    ['FL-MESH-104 /spec/mesh/apiServer/service/nodePort', 'FL-MESH-104 /spec/mesh/apiServer/service/sourceRanges'],
  ],
  [
    'IF-42 pods of other clusters that are masqueraded',
    { clusters: [other] },
    ['FL-MESH-105 /spec/routing/nativeCIDRs'],
    native(),
  ],
])('%s is found', (_, section, expected, sections) => {
  expect(found(section, sections)).toEqual(expected);
});

test('CM-48 IF-34 pod ranges of two clusters must not overlap', () => {
  const overlaps = (...ranges: string[]) =>
    checkAddressPlan(
      mesh({ clusters: ranges.map((range, index) => ({ name: `c${index}`, id: index + 3, podCIDRs: [range] })) }),
    ).map(({ code, path }) => `${code} ${path}`);
  expect(overlaps('10.1.0.0/16', '10.3.0.0/16')).toEqual([]);
  expect(overlaps('10.2.128.0/17')).toEqual(['FL-CIDR-107 /spec/mesh/clusters/0/podCIDRs/0']);
  expect(overlaps('10.1.0.0/16', '10.1.0.0/24')).toEqual(['FL-CIDR-107 /spec/mesh/clusters/1/podCIDRs/0']);
});
