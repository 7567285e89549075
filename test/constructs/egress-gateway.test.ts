import { Chart, Testing } from 'cdk8s';
import { expect, test } from 'vitest';
import { EgressGateway } from '../../src/constructs/egress-gateway';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';

test('EgressGateway renders in a chart of the user, with gateways and policies', () => {
  const chart = new Chart(Testing.app(), 'mine');
  new EgressGateway(chart, 'egress', {
    name: 'lab',
    spec: {
      nodes: { groups: [{ name: 'gateways', selector: { matchLabels: { 'node.example.com/egress': 'true' } } }] },
      cni: { external: { name: 'calico' } },
      egress: {
        implementation: 'egressgateway',
        gateways: [{ name: 'partners', nodes: 'gateways', addresses: ['10.0.10.200'] }],
        policies: [{ name: 'all', from: { namespaces: {} }, to: ['192.0.2.0/24'], gateway: 'partners' }],
        egressGateway: {},
      },
    },
  });
  const kinds = (Testing.synth(chart) as KubernetesObject[]).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['DaemonSet', 'Deployment', 'EgressGateway', 'EgressClusterPolicy']));
});
