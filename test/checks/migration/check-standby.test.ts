import { expect, test } from 'vitest';
import { checkStandby } from '../../../src/checks/migration/check-standby';
import { modelOf } from '../../support/model-of';

const good = {
  pods: { cidrs: ['10.245.0.0/16'] },
  services: { proxy: 'kube-proxy' },
  routing: { tunnelPort: 8473 },
};
const found = (sections: object, standby = true) =>
  checkStandby(modelOf({ ...good, cni: { cilium: { standby } }, ...sections })).map(
    ({ code, severity, path }) => `${severity} ${code} ${path}`,
  );

test('a tunnel, ranges and no Services of its own go beside another CNI', () => {
  expect(found({})).toEqual([]);
  expect(found({ routing: { protocol: 'geneve', tunnelPort: 8472 } })).toEqual([]);
});

test.each<[string, object, string[]]>([
  ['Services without kube-proxy', { services: { proxy: 'cni' } }, ['error FL-STB-101 /spec/services/proxy']],
  ['CM-43 pod ranges of the other CNI', { pods: { ipam: 'kubernetes' } }, ['error FL-STB-102 /spec/pods/ipam']],
  ['native routing', { routing: { mode: 'native' } }, ['error FL-STB-103 /spec/routing/mode']],
  ['CM-43 the usual port of VXLAN', { routing: {} }, ['warning FL-STB-104 /spec/routing/tunnelPort']],
  [
    'the usual port of VXLAN, written out',
    { routing: { tunnelPort: 8472 } },
    ['warning FL-STB-104 /spec/routing/tunnelPort'],
  ],
  ['the usual port of Geneve', { routing: { protocol: 'geneve' } }, ['warning FL-STB-104 /spec/routing/tunnelPort']],
  ['policies', { policies: { files: ['policies/*.yaml'] } }, ['warning FL-STB-105 /spec/policies/files']],
])('%s does not, or not yet', (_, sections, expected) => {
  expect(found(sections)).toEqual(expected);
  expect(found(sections, false)).toEqual([]);
});
