import { expect, test } from 'vitest';
import { built } from './built';

test('EG-35 EgressGateway runs on any processor: no object names one', () => {
  const { network } = built({
    cni: { external: { name: 'flannel' } },
    services: { cidrs: ['10.96.0.0/16'] },
    nodes: { cidrs: ['10.0.10.0/24'], groups: [{ name: 'edge', selector: { matchLabels: { egress: 'yes' } } }] },
    egress: {
      implementation: 'egressgateway',
      egressGateway: {},
      gateways: [{ name: 'out', nodes: 'edge', addresses: ['10.0.10.100-10.0.10.110'] }],
    },
  });
  const text = JSON.stringify(network.manifests);
  expect(text).toContain('egressgateway-agent');
  expect(text).not.toMatch(/kubernetes\.io\/arch|amd64|arm64/);
});
