import { describe, expect, test } from 'vitest';
import { checkModel } from '../../../src/checks/check-model';
import { checkExternalCni } from '../../../src/checks/cni/check-external-cni';
import { anyModelOf } from '../../support/model-of';

const external = (more: object) => anyModelOf({ cni: { external: { name: 'calico' } }, ...more });
const paths = (more: object) => checkExternalCni(external(more)).map(({ path }) => path);
const peers = [{ name: 'tor', address: '10.0.10.1', asn: 64500 }];

describe('beside a CNI that stands already', () => {
  test.each<[string, object]>([
    ['/spec/services/loadBalancing', { services: { loadBalancing: {} } }],
    ['/spec/encryption', { encryption: { type: 'wireguard' } }],
    ['/spec/nodes/groups/0/cilium', { nodes: { groups: [{ name: 'fast', selector: {}, cilium: {} }] } }],
    ['/spec/bandwidth', { bandwidth: {} }],
    ['/spec/mesh', { mesh: { clusterId: 1 } }],
    ['/spec/gateways/gatewayAPI/enabled', { gateways: { gatewayAPI: { enabled: true } } }],
    ['/spec/gateways/ingress/enabled', { gateways: { ingress: { enabled: true } } }],
    ['/spec/loadBalancer/implementation', { loadBalancer: { implementation: 'cilium' } }],
    ['/spec/egress/implementation', { egress: { implementation: 'cilium' } }],
    ['/spec/bgp', { bgp: { localASN: 64512, peers } }],
    [
      '/spec/bgp/advertise',
      {
        bgp: { localASN: 64512, peers, advertise: [{ pods: true }] },
        controlPlane: { vip: { address: '10.0.10.10', mode: 'bgp' } },
      },
    ],
    ['/spec/observability/flows/relay', { observability: { flows: { relay: true } } }],
    ['/spec/observability/flows/ui', { observability: { flows: { ui: true } } }],
    ['/spec/observability/flows/metrics', { observability: { flows: { metrics: ['dns'] } } }],
    ['/spec/cni/external/hijackCIDRs', { cni: { external: { name: 'calico', hijackCIDRs: [] } } }],
  ])('%s asks for what nobody would do', (path, spec) => {
    expect(paths(spec)).toEqual([path]);
  });

  test('EG-09 encryption of the tunnel is named as what belongs to the CNI', () => {
    const [found] = checkExternalCni(external({ encryption: { type: 'wireguard' } }));
    expect(found?.help).toContain('set it where that CNI is configured');
  });

  test('kube-vip and EgressGateway stand, and the API server needs no second address', () => {
    const gateways = [{ name: 'g', nodes: 'n', addresses: ['10.0.10.200'] }];
    const spec = {
      nodes: { groups: [{ name: 'n', selector: { matchLabels: { a: 'b' } } }] },
      loadBalancer: { implementation: 'kube-vip', kubeVip: { mode: 'bgp' } },
      bgp: { localASN: 64512, peers },
      egress: { implementation: 'egressgateway', gateways, egressGateway: {} },
    };
    expect(checkModel(external(spec))).toEqual([]);
  });
});

describe('the address plan', () => {
  const egress = (more: object, section: object = {}) =>
    checkModel(
      external({
        nodes: { cidrs: ['10.0.10.0/24'], groups: [{ name: 'n', selector: { matchLabels: { a: 'b' } } }] },
        pods: { cidrs: ['10.244.0.0/16'] },
        egress: {
          implementation: 'egressgateway',
          gateways: [{ name: 'g', nodes: 'n', addresses: ['10.0.10.200-10.0.10.209'] }],
          egressGateway: section,
        },
        ...more,
      }),
    ).map(({ code, path }) => `${code} ${path}`);

  test('takes egress addresses out of the network of the nodes', () => {
    expect(egress({})).toEqual([]);
  });

  test('refuses an egress address that is the virtual one of the control plane', () => {
    expect(egress({ controlPlane: { vip: { address: '10.0.10.205', mode: 'routing-table' } } })).toEqual([
      'FL-CIDR-107 /spec/egress/gateways/0/addresses/0',
    ]);
  });

  test('refuses a tunnel in ranges that others use', () => {
    expect(egress({ services: { cidrs: ['172.31.0.0/20'] } })).toEqual([
      'FL-CIDR-107 /spec/egress/egressGateway/tunnel/cidrs/ipv4',
    ]);
    expect(egress({}, { tunnel: { cidrs: { ipv4: '10.0.10.0/25' } } })).toEqual([
      'FL-CIDR-107 /spec/egress/egressGateway/tunnel/cidrs/ipv4',
    ]);
  });

  test('EG-01 refuses an address in two gateways', () => {
    const gateways = ['a', 'b'].map((name) => ({ name, nodes: 'n', addresses: ['10.0.10.200'] }));
    expect(egress({ egress: { implementation: 'egressgateway', gateways, egressGateway: {} } })).toEqual([
      'FL-CIDR-107 /spec/egress/gateways/1/addresses/0',
    ]);
  });
});
