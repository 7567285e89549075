import { describe, expect, test } from 'vitest';
import { changeOf } from './change-of';

const nodes = { cidrs: ['10.0.0.0/24'], groups: [{ name: 'edge', selector: { matchLabels: { egress: 'true' } } }] };
const antrea = (...pools: readonly (readonly [name: string, ...addresses: string[]])[]) => ({
  nodes,
  pods: { cidrs: ['10.244.0.0/16'] },
  services: { proxy: 'kube-proxy', cidrs: ['10.96.0.0/16'] },
  cni: { antrea: {} },
  loadBalancer: {
    implementation: 'antrea',
    pools: pools.map(([name, ...addresses]) => ({ name, addresses, announce: 'layer2' })),
  },
});
const egress = (...gateways: readonly (readonly [name: string, ...addresses: string[]])[]) => ({
  nodes: { ...nodes, cidrs: ['10.0.0.0/24', 'fd00::/64'] },
  pods: { cidrs: ['10.244.0.0/16', 'fd00:1::/104'] },
  services: { proxy: 'kube-proxy', cidrs: ['10.96.0.0/16', 'fd00:2::/112'] },
  cni: { external: { name: 'flannel' } },
  egress: {
    implementation: 'egressgateway',
    egressGateway: {},
    gateways: gateways.map(([name, ...addresses]) => ({ name, nodes: 'edge', addresses })),
  },
});
const errors = (before: object, after: object) =>
  changeOf(before, after)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);

describe('webhooks watch addresses', () => {
  test('a pool of Antrea grows and never shrinks', () => {
    const two = antrea(['lan', '10.0.0.200', '10.0.0.201']);
    expect(errors(antrea(['lan', '10.0.0.200']), two)).toEqual([]);
    expect(errors(two, antrea(['lan', '10.0.0.200']))).toEqual(['FL-UPG-407 /spec/loadBalancer/pools/0/addresses']);
    expect(errors(two, antrea(['lan', '10.0.0.200-10.0.0.201']))).toHaveLength(1);
  });

  test('an address is not given to another pool while the first one waits to be pruned', () => {
    const at = ['FL-UPG-409 /spec/loadBalancer/pools/0/addresses'];
    expect(errors(antrea(['a', '10.0.0.200-10.0.0.209']), antrea(['b', '10.0.0.205']))).toEqual(at);
    expect(errors(antrea(['a', '10.0.0.200-10.0.0.209']), antrea(['b', '10.0.0.210']))).toEqual([]);
    expect(errors(egress(['a', '10.0.0.200']), egress(['b', '10.0.0.200']))).toEqual([
      'FL-UPG-409 /spec/egress/gateways/0/addresses',
    ]);
  });

  test('a gateway of EgressGateway keeps the families that it began with, and may lose addresses', () => {
    const both = egress(['a', '10.0.0.200', 'fd00::200']);
    expect(errors(egress(['a', '10.0.0.200']), both)).toEqual(['FL-UPG-408 /spec/egress/gateways/0/addresses']);
    expect(errors(both, egress(['a', '10.0.0.200']))).toEqual([]);
    expect(errors(egress(['a', '10.0.0.200', '10.0.0.201']), egress(['a', '10.0.0.200']))).toEqual([]);
  });
});
