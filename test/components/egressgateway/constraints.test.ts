import { describe, expect, test } from 'vitest';
import { built, told } from '../../capabilities/built';

const gateway = { name: 'out', nodes: 'gw', addresses: ['10.0.10.200/30'] };
const policy = { name: 'p', from: { pods: { matchLabels: { a: 'b' } } }, to: ['192.0.2.0/24'], gateway: 'out' };

interface Parts {
  readonly gateways?: readonly object[];
  readonly policies?: readonly object[];
  readonly section?: object;
  readonly more?: object;
}

const spec = ({ gateways = [gateway], policies = [policy], section = {}, more = {} }: Parts = {}) => ({
  nodes: {
    groups: [
      { name: 'gw', selector: { matchLabels: { gw: 'yes' } } },
      { name: 'any', selector: {} },
    ],
  },
  services: { cidrs: ['10.96.0.0/12'], proxy: 'kube-proxy' },
  cni: { external: { name: 'calico' } },
  egress: { implementation: 'egressgateway', gateways, policies, egressGateway: section },
  ...more,
});

const dual = { pods: { cidrs: ['10.244.0.0/16', 'fd00:10:244::/112'] }, services: { proxy: 'kube-proxy' } };

/** Sections 3.3 to 3.6 of what is known of EgressGateway 0.6.9: what its webhooks, agents and controller refuse or do badly. */
describe('what EgressGateway refuses is refused before it', () => {
  test.each<[string, Parts, string[]]>([
    [
      'conf: silence shorter than both periods',
      { section: { failover: { enabled: true, evictionTimeoutSeconds: 9 } } },
      ['FL-EG-020'],
    ],
    ['conf: a mark that does not end in zeros', { section: { mark: '0x26000001' } }, ['FL-SPEC-009']],
    ['conf: a mark that every packet has', { section: { mark: '0x00000000' } }, ['FL-EG-050']],
    ['conf: a tunnel on a port that is taken', { section: { tunnel: { port: 4789 } } }, ['FL-EG-029']],
    [
      'conf: a tunnel in the range of pods',
      { section: { tunnel: { cidrs: { ipv4: '10.244.0.0/24' } } } },
      ['FL-CIDR-107'],
    ],
    [
      'conf: an interface for nodes that equal labels do not select',
      { section: { tunnel: { interface: 'eth0', interfaces: [{ nodes: 'any', interface: 'eth1' }] } } },
      ['FL-EG-021'],
    ],
    [
      'conf: an interface for nodes that are not there',
      { section: { tunnel: { interface: 'eth0', interfaces: [{ nodes: 'x', interface: 'eth1' }] } } },
      ['FL-REF-001'],
    ],
    ['webhook: no selector of nodes', { gateways: [{ ...gateway, nodes: 'any' }] }, ['FL-EG-004']],
    [
      'webhook: addresses of a family that is off',
      { gateways: [{ ...gateway, addresses: ['fd00::/126'] }] },
      ['FL-EG-006'],
    ],
    [
      'webhook: two default gateways',
      {
        gateways: [
          { ...gateway, clusterDefault: true },
          { ...gateway, name: 'b', addresses: ['10.0.10.204/30'], clusterDefault: true },
        ],
      },
      ['FL-EG-011'],
    ],
    [
      'webhook: a default address outside of the pool',
      { gateways: [{ ...gateway, defaultAddresses: ['10.0.10.9'] }] },
      ['FL-EG-008'],
    ],
    ['webhook: an address in two gateways', { gateways: [gateway, { ...gateway, name: 'b' }] }, ['FL-CIDR-107']],
    [
      'webhook: pools of different size',
      { gateways: [{ ...gateway, addresses: ['10.0.10.200/30', 'fd00::/127'] }], more: dual },
      ['FL-EG-007'],
    ],
    [
      "webhook: a node's address beside a named one",
      { policies: [{ ...policy, addresses: ['10.0.10.201'], allocation: 'node' }] },
      ['FL-EG-018'],
    ],
    ['webhook: an address that is none', { policies: [{ ...policy, addresses: ['10.0.10'] }] }, ['FL-CIDR-001']],
    ['webhook: nobody selected', { policies: [{ ...policy, from: {} }] }, ['FL-EGW-103']],
    ['webhook: a gateway that is not there', { policies: [{ ...policy, gateway: 'x' }] }, ['FL-REF-002']],
    ['webhook: a gateway without addresses', { gateways: [{ name: 'out', nodes: 'gw' }] }, ['FL-EG-005']],
    ['webhook: an address outside of the pool', { policies: [{ ...policy, addresses: ['10.0.10.9'] }] }, ['FL-EG-010']],
    [
      'webhook: two addresses of a family',
      { policies: [{ ...policy, addresses: ['10.0.10.201', '10.0.10.202'] }] },
      ['FL-EG-009'],
    ],
    ['webhook: a destination that is none', { policies: [{ ...policy, to: ['192.0.2.0/33'] }] }, ['FL-CIDR-002']],
    ['agent: two policies for one packet', { policies: [policy, { ...policy, name: 'q' }] }, ['FL-EG-013']],
    [
      'agent: destinations inside of the cluster, whose ranges nobody named',
      { policies: [{ ...policy, to: ['10.0.0.0/8'] }], more: { services: { proxy: 'kube-proxy' } } },
      ['FL-EG-028'],
    ],
    [
      'agent: a name of a device that the kernel does not take',
      { section: { tunnel: { name: 'a-name-of-16-byte' } } },
      ['FL-SPEC-010'],
    ],
    ['CNI: Antrea', { more: { cni: { antrea: { flowCollector: 'a:4739:udp' } } } }, ['FL-EG-026']],
    ['CNI: Cilium with a tunnel', { more: { cni: { cilium: {} } } }, ['FL-EG-024']],
    [
      'CNI: Flannel without the ranges of pods',
      { more: { cni: { external: { name: 'flannel' } }, pods: {} } },
      ['FL-EG-022'],
    ],
    [
      'CNI: Spiderpool without the destinations',
      { more: { cni: { external: { name: 'spiderpool' } } } },
      ['FL-EG-027'],
    ],
  ])('%s', (_, parts, codes) => {
    expect([...new Set(told(spec(parts)).map((line) => line.split(' ')[0]))]).toEqual(codes);
  });
});

describe('what its webhooks would choose by chance, and what must not be left out, is written', () => {
  const whole = () => built(spec({ gateways: [{ ...gateway, clusterDefault: true }] }));

  test('a default address of each family, and the gateway of each policy', () => {
    expect(whole().object('EgressGateway')).toMatchObject({ spec: { ippools: { ipv4DefaultEIP: '10.0.10.200' } } });
    expect(whole().object('EgressClusterPolicy')).toMatchObject({ spec: { egressGatewayName: 'out' } });
  });

  test('all fields that cannot be changed later stand in the policy', () => {
    const { spec: rendered } = whole().object('EgressClusterPolicy') as unknown as { spec: { egressIP: object } };
    expect(rendered.egressIP).toEqual({ allocatorPolicy: 'default', useNodeIP: false });
  });

  test('the ranges inside of the cluster, for it finds them for Calico alone', () => {
    expect(whole().object('EgressClusterInfo')).toMatchObject({
      spec: { extraCidr: ['10.244.0.0/16', '10.96.0.0/12'] },
    });
  });

  test('an EgressClusterInfo that Argo CD does not delete, which the webhook never allows', () => {
    expect(whole().object('EgressClusterInfo').metadata.annotations?.['argocd.argoproj.io/sync-options']).toMatch(
      /Delete=false/,
    );
  });

  test('a checksum that rolls agents and controller with their configuration', () => {
    for (const [kind, name] of [
      ['DaemonSet', 'egressgateway-agent'],
      ['Deployment', 'egressgateway-controller'],
    ] as const)
      expect(JSON.stringify(whole().object(kind, name))).toContain('fairlead.dev/config-checksum');
  });

  test('the controller before its webhooks before gateways before policies', () => {
    const { stageOf } = whole();
    expect(['egressgateway', 'out', 'p'].map(stageOf)).toEqual(['addons', 'addresses', 'egress']);
  });
});
