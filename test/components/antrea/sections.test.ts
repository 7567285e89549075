import { describe, expect, test } from 'vitest';
import { antrea } from '../../../src/components/antrea/antrea';
import { antreaModelOf } from './cases';

const pods = { cidrs: ['10.244.0.0/16'] };
const findings = (spec: object) => antrea(antreaModelOf({ pods, ...spec })).findings;
const found = (spec: object) => findings(spec).map(({ code, path }) => `${code} ${path}`);
const withAntrea = (section: object) => ({ cni: { antrea: section } });

describe('what Antrea cannot do is refused, and the nearest thing named', () => {
  test.each<[string, object, string, string]>([
    ['Maglev', { services: { loadBalancing: { algorithm: 'maglev' } } }, 'services/loadBalancing/algorithm', 'hash'],
    [
      'a Maglev table',
      { services: { loadBalancing: { maglevTableSize: 251 } } },
      'services/loadBalancing/maglevTableSize',
      'leave out',
    ],
    ['hybrid replies', { services: { loadBalancing: { mode: 'hybrid' } } }, 'services/loadBalancing/mode', 'mode: dsr'],
    ['dispatch', { services: { loadBalancing: { dispatch: 'ipip' } } }, 'services/loadBalancing/dispatch', 'tunnel'],
    [
      'XDP',
      { services: { loadBalancing: { acceleration: 'native' } } },
      'services/loadBalancing/acceleration',
      'hostNetworkAcceleration',
    ],
    ['native ranges', { routing: { nativeCIDRs: ['10.0.0.0/8'] } }, 'routing/nativeCIDRs', 'masquerade: none'],
    ['direct routes in tunnels', { routing: { directNodeRoutes: true } }, 'routing/directNodeRoutes', 'mode: hybrid'],
    ['BPF masquerading', { routing: { masquerade: 'bpf' } }, 'routing/masquerade', 'masquerade: iptables'],
    ['encrypted nodes', { encryption: { type: 'wireguard', nodes: true } }, 'encryption/nodes', 'nodes: false'],
    ['Gateway API', { gateways: { gatewayAPI: { enabled: true } } }, 'gateways/gatewayAPI/enabled', 'controller'],
    ['Ingress', { gateways: { ingress: { enabled: true } } }, 'gateways/ingress/enabled', 'ingress controller'],
    ['a page of flows', { observability: { flows: { ui: true } } }, 'observability/flows/ui', 'flowCollector'],
    [
      'flow metrics',
      { observability: { flows: { metrics: ['dns'] } } },
      'observability/flows/metrics',
      'flowCollector',
    ],
    [
      'OpenMetrics',
      { observability: { flows: { openMetrics: true } } },
      'observability/flows/openMetrics',
      'flowCollector',
    ],
    [
      'the pods of a page',
      { observability: { flows: { uiWorkload: {} } } },
      'observability/flows/uiWorkload',
      'flowCollector',
    ],
    ['BBR', { bandwidth: { congestionControl: 'bbr' } }, 'bandwidth/congestionControl', 'cubic'],
    ['AN-12 a mesh by numbers', { mesh: { clusterId: 1 } }, 'mesh', 'cni.antrea.multicluster'],
    [
      'AN-15 two controllers',
      withAntrea({ controller: { replicas: 2 } }),
      'cni/antrea/controller/replicas',
      'unreachable node at once',
    ],
    [
      'AN-15 two controllers during an update',
      withAntrea({ controller: { updateStrategy: { maxUnavailable: '1' } } }),
      'cni/antrea/controller/updateStrategy',
      'Recreate',
    ],
  ])('%s', (_, spec, path, nearest) => {
    expect(findings(spec)).toMatchObject([{ code: 'FL-AN-010', path: `/spec/${path}` }]);
    expect(findings(spec)[0]?.help).toContain(nearest);
  });

  test('what comes close enough is taken', () => {
    const spec = {
      services: { loadBalancing: { algorithm: 'random', mode: 'snat', acceleration: 'disabled' } },
      routing: { mode: 'hybrid', directNodeRoutes: true },
      bandwidth: { congestionControl: 'cubic' },
    };
    expect(found(spec)).toEqual([]);
    expect(found(withAntrea({ controller: { replicas: 1, updateStrategy: { type: 'Recreate' } } }))).toEqual([]);
  });
});
