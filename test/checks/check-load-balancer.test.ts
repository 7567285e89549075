import { expect, test } from 'vitest';
import { checkModel } from '../../src/checks/check-model';
import { anyModelOf } from '../support/model-of';

const found = (spec: object) => checkModel(anyModelOf(spec)).map(({ code, path }) => `${code} ${path}`);

const pool = { name: 'lan', addresses: ['10.0.10.9'], announce: 'layer2' };
const peers = [{ name: 'a', address: '10.0.10.1', asn: 64500 }];
const spec = (loadBalancer: object) => ({
  cni: { antrea: {} },
  services: { proxy: 'kube-proxy' },
  nodes: { cidrs: ['10.0.10.0/24'] },
  bgp: { localASN: 64512, peers, advertise: [{ pods: true }] },
  loadBalancer: { implementation: 'antrea', pools: [pool], ...loadBalancer },
});

test('a section of kube-vip beside load balancing by Antrea is refused', () => {
  expect(found(spec({}))).toEqual([]);
  expect(found(spec({ kubeVip: {} }))).toEqual(['FL-LB-102 /spec/loadBalancer/kubeVip']);
});

test('a pool of Antrea that is announced by BGP is refused where no router is told of it', () => {
  expect(found(spec({ pools: [{ ...pool, addresses: ['203.0.113.9'], announce: 'bgp' }] }))).toEqual([
    'FL-LB-103 /spec/loadBalancer/pools/0/announce',
  ]);
});
