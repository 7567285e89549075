import { expect, test } from 'vitest';
import { checkApiServer } from '../../src/checks/check-api-server';
import { anyModelOf } from '../support/model-of';

const found = (apiServer: object, sections: object = {}) =>
  checkApiServer(
    anyModelOf({
      cni: { cilium: {} },
      pods: { cidrs: ['10.244.0.0/16'] },
      services: { cidrs: ['10.96.0.0/16'] },
      ...sections,
      kubernetes: { apiServer },
    }),
  ).map(({ code, path }) => `${code} ${path}`);

test('agents that make Services do not look for the API server behind one', () => {
  expect(found({ host: '10.96.0.1' })).toEqual(['FL-SVC-120 /spec/kubernetes/apiServer/host']);
  expect(found({ host: '10.97.0.1' })).toEqual([]);
  expect(found({ host: 'kubernetes.example.com' })).toEqual([]);
  const proxied = { services: { cidrs: ['10.96.0.0/16'], proxy: 'kube-proxy' } };
  expect(found({ host: '10.96.0.1' }, proxied)).toEqual([]);
});

test('a virtual address has the port of the API servers, and that on which IPVS balances', () => {
  const vip = (more: object) => ({ controlPlane: { vip: { address: '10.0.10.10', ...more } } });
  const at = (port: number, more: object = {}) => found({ host: '10.0.10.10', port }, vip(more));
  expect(at(6443)).toEqual([]);
  expect(at(443)).toEqual(['FL-VIP-120 /spec/kubernetes/apiServer/port']);
  expect(at(443, { loadBalancing: { port: 443 } })).toEqual([]);
  expect(at(8443, { port: 8443 })).toEqual([]);
  expect(found({ host: '10.0.10.10' }, vip({}))).toEqual([]);
});
