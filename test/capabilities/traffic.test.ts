import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { built, told } from './built';

const argocd = { repoURL: 'https://git.example/net.git' };
const pool = (announce: string) => ({
  implementation: 'cilium',
  pools: [{ name: 'lan', addresses: ['10.0.10.200-10.0.10.220'], announce }],
});
const peer = { name: 'tor-a', address: '10.0.10.1', asn: 64500 };
const exposed = { matchLabels: { exposure: 'public' } };
const bgp = (more: object = {}, ofPeer: object = {}) => ({
  localASN: 64512,
  peers: [{ ...peer, ...ofPeer }],
  advertise: [{ services: ['loadBalancerIP'], selector: exposed, ...more }],
});

describe('Services', () => {
  test('IF-06 kube-proxy is replaced, and agents find the API server without it', () => {
    const { config, object } = built({});
    expect(config).toMatchObject({ 'kube-proxy-replacement': 'true' });
    expect(JSON.stringify(object('DaemonSet', 'cilium'))).toContain(
      '{"name":"KUBERNETES_SERVICE_HOST","value":"10.0.10.10"}',
    );
  });

  test('IF-46 IF-08 Maglev, direct server return and XDP are asked for together', () => {
    const loadBalancing = { algorithm: 'maglev', maglevTableSize: 16381, mode: 'dsr', dispatch: 'geneve' };
    const { config } = built({
      services: { loadBalancing: { ...loadBalancing, acceleration: 'best-effort' } },
      routing: { protocol: 'geneve' },
    });
    expect(config).toMatchObject({
      'bpf-lb-algorithm': 'maglev',
      'bpf-lb-maglev-table-size': '16381',
      'bpf-lb-mode': 'dsr',
      'bpf-lb-dsr-dispatch': 'geneve',
      'bpf-lb-acceleration': 'best-effort',
    });
  });

  test('IF-08 Ingress has its class and one Service for all', () => {
    const { config, names } = built({
      gateways: { ingress: { enabled: true, mode: 'shared' } },
      loadBalancer: pool('layer2'),
    });
    expect(config).toMatchObject({ 'enable-ingress-controller': 'true', 'ingress-default-lb-mode': 'shared' });
    expect(names('IngressClass')).toEqual(['cilium']);
    expect(names('Service')).toContain('cilium-ingress');
    expect(names('EndpointSlice')).toContain('cilium-ingress');
  });

  test('IF-07 IF-55 CM-47 Gateways are served by Envoy without sidecars, their definitions before the operator', () => {
    const listeners = [{ name: 'http', protocol: 'HTTP', port: 80 }];
    const { config, names, file } = built({
      gateways: { gatewayAPI: { enabled: true, gateways: [{ name: 'web', namespace: 'kube-system', listeners }] } },
      loadBalancer: pool('layer2'),
      delivery: { argocd },
    });
    expect(config).toMatchObject({ 'enable-gateway-api': 'true', 'enable-l7-proxy': 'true' });
    expect(names('DaemonSet')).toEqual(expect.arrayContaining(['cilium', 'cilium-envoy']));
    expect(names('Gateway')).toEqual(['web']);
    const order = parseAllDocuments(file('argocd/applications.yaml')).map((one) => one.toJS().metadata.name);
    expect(order.indexOf('lab-gateway-api')).toBeLessThan(order.indexOf('lab-cni'));
    expect(order).toContain('lab-gateway-api');
  });

  test('IF-45 IF-66 bandwidth of pods is held by the agents, with BBR on request', () => {
    expect(built({}).config).not.toMatchObject({ 'enable-bandwidth-manager': 'true' });
    const { config } = built({ bandwidth: { congestionControl: 'bbr' }, routing: { masquerade: 'bpf' } });
    expect(config).toMatchObject({ 'enable-bandwidth-manager': 'true', 'enable-bbr': 'true' });
  });
});

describe('routing', () => {
  test('IF-11 peers, sessions and advertisements are resources of Cilium', () => {
    const { config, names, stageOf } = built({ bgp: bgp(), loadBalancer: pool('bgp') });
    expect(config).toMatchObject({ 'enable-bgp-control-plane': 'true' });
    expect(names('CiliumBGPClusterConfig')).toEqual(['all']);
    expect(names('CiliumBGPPeerConfig')).toEqual(['tor-a']);
    expect(stageOf('tor-a')).toBe('routing');
  });

  test('IF-32 communities and local preference steer the routers, which reflect the routes', () => {
    const own = bgp({ communities: ['64512:100'], localPreference: 200 }, { asn: 64512 });
    expect(built({ bgp: own, loadBalancer: pool('bgp') }).object('CiliumBGPAdvertisement')).toMatchObject({
      spec: {
        advertisements: [{ attributes: { communities: { standard: ['64512:100'] }, localPreference: 200 } }],
      },
    });
  });

  test('IF-63 IF-70 BFD is refused with Cilium, which names the timers to use in its place', () => {
    expect(told({ bgp: bgp({}, { bfd: true }), loadBalancer: pool('bgp') })).toEqual(['FL-BGP-005 error']);
  });

  test('IF-44 routes may weigh their backends', () => {
    const { config } = built({ gateways: { gatewayAPI: { enabled: true } }, loadBalancer: pool('layer2') });
    expect(config).toMatchObject({ 'bpf-lb-algorithm-annotation': 'true' });
    expect(built({}).config).not.toMatchObject({ 'bpf-lb-algorithm-annotation': 'true' });
  });

  test('IF-47 pods leave through gateway nodes, with the masquerading that this needs', () => {
    const { config, object } = built({
      nodes: { groups: [{ name: 'edge', selector: { matchLabels: { egress: 'yes' } } }] },
      egress: {
        implementation: 'cilium',
        gateways: [{ name: 'out', nodes: 'edge', interface: 'eth1' }],
        policies: [
          {
            name: 'billing',
            from: { namespaces: { matchLabels: { team: 'billing' } } },
            to: ['192.0.2.0/24'],
            gateway: 'out',
          },
        ],
      },
    });
    expect(config).toMatchObject({ 'enable-egress-gateway': 'true', 'enable-bpf-masquerade': 'true' });
    expect(object('CiliumEgressGatewayPolicy')).toMatchObject({
      spec: { destinationCIDRs: ['192.0.2.0/24'], egressGateway: { interface: 'eth1' } },
    });
  });
});
