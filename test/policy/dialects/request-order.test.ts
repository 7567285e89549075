import { expect, test } from 'vitest';
import { setOf } from '../brute-force/judged';

const asking = (request: object) =>
  setOf(
    {
      enforcement: 'cilium',
      cilium: [
        {
          ...{ apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name: 'a', namespace: 'shop' } },
          spec: {
            endpointSelector: {},
            ingress: [{ toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }], rules: { http: [request] } }] }],
          },
        },
      ],
    },
    { namespaces: [] },
  ).rules.flatMap(({ atoms = [] }) => atoms);

test('a request asks for the same in whichever order its fields are written', () => {
  expect(asking({ path: '/a', method: 'GET' })).toEqual(asking({ method: 'GET', path: '/a' }));
  expect(asking({ path: '/a', method: 'GET' })).not.toEqual(asking({ method: 'GET', path: '/b' }));
});
