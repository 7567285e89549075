import type { Facts } from './facts';
import { say } from './say';

interface Case {
  /** What the network does that not every one does; a topic that is left out is as in `usual`. */
  readonly gives: Partial<Facts>;
  /** What a back end does on top of it, because it cannot but. */
  readonly besides?: { readonly [name: string]: Partial<Facts> };
  /** Who cannot: each finding with its path. */
  readonly refused?: { readonly [name: string]: readonly string[] };
}

const podRange = say.podRange('10.244.0.0/16', 24);
const packets = [say.tunnel('vxlan'), podRange, say.proxy, say.masquerade];

/** What every network does that a case says nothing of. */
export const usual: Facts = {
  packets,
  addresses: [],
  routers: [],
  egress: [],
  sight: [say.flows],
  gateways: [],
  policies: [],
  stopped: [],
};

const everyNode = ['node a1', 'node b1', 'node gw'] as const;
const lan = '10.0.10.200-10.0.10.220';
const spare = '10.0.10.241-10.0.10.246';
const site = '203.0.113.0-203.0.113.31';
const ours = { localASN: 64512 };
const core = { ...ours, address: '10.0.10.3', asn: 64502 };
const gateway = 'node gw';
const peer = 'bgp/peers/0';
const advertised = 'bgp/advertise/0';
const policy = 'egress/policies/0';

const ports = ['8080/TCP', '443/TCP'] as const;
const world = ['203.0.113.7', '203.0.113.200', '169.254.169.254'] as const;
/** One of the applications reaches neither the one that is not asked for, nor the world. */
const toOthers = (app: string) => ports.flatMap((port) => [...world, 'other'].map((to) => say.closed(to, port, app)));
/** What rules become. */
const holding = (cilium: readonly string[], antrea: readonly string[]) => ({
  cilium: { policies: cilium.map((name) => say.policy('CiliumNetworkPolicy', 'default', name)) },
  antrea: { policies: antrea.map((name) => say.policy('NetworkPolicy', 'default', name)) },
});

/** What each portable spec asks of a network, and what every back end gives or refuses. */
export const cases: Readonly<Record<string, Case>> = {
  plain: { gives: {} },
  'pool-layer2': { gives: { addresses: [say.pool(lan), ...everyNode.map((node) => say.layer2(lan, node))] } },
  'pool-bgp': {
    gives: {
      addresses: [say.pool(site)],
      routers: [
        ...everyNode.map((node) => say.session({ ...ours, node, address: '10.0.10.1', asn: 64500 })),
        say.told('LoadBalancerIP', ''),
      ],
    },
    besides: { antrea: { addresses: everyNode.map((node) => say.layer2(site, node)) } },
  },
  'pools-two': {
    gives: { addresses: [lan, spare].flatMap((range) => [say.pool(range), say.layer2(range, 'node a1')]) },
  },
  'pools-by-selector': {
    gives: { addresses: [say.pool(lan), ...everyNode.map((node) => say.layer2(lan, node))] },
    refused: { antrea: ['FL-AN-220 loadBalancer/pools/0/serviceSelector'] },
  },
  'bgp-racks': {
    gives: {
      routers: [
        say.session({ ...ours, node: 'node a1', address: '10.0.10.1', asn: 64500, hops: 2 }),
        say.session({ ...ours, node: 'node b1', address: '10.0.10.2', asn: 64501, port: 1179, restartSeconds: 60 }),
        ...everyNode.map((node) => say.session({ ...core, node })),
        ...['pod ranges', 'LoadBalancerIP', 'ExternalIP'].map((what) => say.told(what, '')),
      ],
    },
  },
  'bgp-attributes': {
    gives: {
      routers: [
        ...everyNode.map((node) => say.session({ ...ours, node, address: '10.0.10.1', asn: 64512 })),
        say.timers('10.0.10.1', 9, 3, 5),
        say.told('LoadBalancerIP of exposure=public', ' with 64512:100 preferred by 200'),
      ],
    },
    refused: {
      antrea: [
        `FL-AN-202 ${peer}/holdTimeSeconds`,
        `FL-AN-202 ${peer}/keepaliveTimeSeconds`,
        `FL-AN-202 ${peer}/connectRetryTimeSeconds`,
        `FL-AN-203 ${advertised}/communities`,
        `FL-AN-203 ${advertised}/localPreference`,
        `FL-AN-204 ${advertised}/selector`,
      ],
    },
  },
  'bgp-router-interface': {
    gives: {},
    refused: { cilium: ['FL-VIP-021 bgp/routerInterface'], antrea: ['FL-VIP-021 bgp/routerInterface'] },
  },
  'egress-address': {
    gives: {
      egress: ['192.0.2.7', '192.0.2.200', '198.51.100.7'].map((one) =>
        say.egress('billing', one, gateway, '10.0.10.230'),
      ),
    },
    refused: { cilium: ['FL-EGW-105 egress/gateways/0/addresses'] },
  },
  'egress-destinations': {
    gives: { egress: [say.egress('billing', '192.0.2.7', gateway, '10.0.10.230')] },
    refused: {
      cilium: ['FL-EGW-105 egress/gateways/0/addresses'],
      antrea: [`FL-AN-231 ${policy}/to/0`, `FL-AN-235 ${policy}/except`],
    },
  },
  'egress-node': {
    gives: { egress: [say.egress('billing', '192.0.2.7', gateway, '10.0.10.30')] },
    refused: {
      antrea: [
        'FL-EGW-105 egress/gateways/0/address',
        'FL-AN-232 egress/gateways/0',
        `FL-AN-231 ${policy}/to/0`,
        `FL-AN-235 ${policy}/except`,
      ],
      egressgateway: ['FL-EGW-105 egress/gateways/0/address', `FL-EG-005 ${policy}/gateway`],
    },
  },
  'encryption-wireguard': { gives: { packets: [...packets, say.wireguard] } },
  'encryption-nodes': {
    gives: { packets: [...packets, say.wireguard, say.wireguardNodes] },
    refused: { antrea: ['FL-AN-010 encryption/nodes'] },
  },
  'encryption-ipsec': {
    gives: { packets: [...packets, say.ipsec] },
    refused: { cilium: ['FL-REF-006 encryption/type'] },
  },
  'flows-off': { gives: { sight: [] } },
  'flows-relay': {
    gives: { sight: [say.flows, say.relay] },
    refused: {
      antrea: [
        'FL-AN-010 observability/flows/ui',
        'FL-AN-311 cni/antrea/flowCollector',
        'FL-AN-312 observability/flows/relay',
      ],
    },
  },
  latency: {
    gives: { sight: [say.flows, say.latency] },
    refused: { cilium: ['FL-OBS-103 observability/latency'] },
  },
  'policies-kubernetes': {
    gives: {
      policies: [say.policy('NetworkPolicy', 'default', 'web')],
      stopped: [say.closed('web', '443/TCP', 'front', 'other', ...world)],
    },
  },
  'policies-cilium': {
    gives: {
      policies: [say.policy('CiliumNetworkPolicy', 'default', 'web')],
      stopped: ports.map((port) => say.closed('web', port, ...world)),
    },
    refused: { antrea: ['FL-TRL-005 policies/web.yaml'] },
  },
  'rules-applications': {
    gives: {
      stopped: [
        ...toOthers('front'),
        say.closed('web', '443/TCP', 'front', 'other', ...world),
        say.closed('web', '8080/TCP', 'other', '203.0.113.200', '169.254.169.254'),
      ],
    },
    besides: holding(['front', 'web'], ['front', 'front-isolation', 'web', 'web-isolation']),
  },
  'rules-tiers': {
    gives: {
      stopped: [
        ...ports.map((port) => say.closed('169.254.169.254', port, 'front', 'web', 'other')),
        ...ports.map((port) => say.closed('front', port, 'web', 'other', ...world)),
        ...ports.map((port) => say.closed('other', port, 'front', 'web', ...world)),
        say.closed('web', '443/TCP', 'front', 'other', ...world),
        say.closed('web', '8080/TCP', 'other', ...world),
      ],
    },
    besides: holding(['closed', 'web'], ['closed-isolation', 'web', 'web-isolation']),
  },
  'rules-pass': {
    gives: {
      stopped: [
        say.closed('web', '443/TCP', 'front', 'other', ...world),
        say.closed('web', '8080/TCP', 'other', ...world),
      ],
    },
    besides: holding([], ['closed-isolation', 'exempt-pass', 'web', 'web-isolation']),
    refused: { cilium: ['FL-TRL-002 policies/rules/0/ingress/0'] },
  },
  'rules-names': {
    gives: {
      stopped: [
        ...ports.flatMap((port) => ['front', 'other'].map((to) => say.closed(to, port, 'web'))),
        ...world.map((to) => say.closed(to, '8080/TCP', 'web')),
        ...world.map((to) => say.perhaps(to, '443/TCP', 'fqdn:api.example.com', 'web')),
      ],
    },
    besides: holding(['web'], ['web', 'web-isolation']),
  },
  'rules-requests': {
    gives: {
      stopped: [
        say.closed('web', '443/TCP', 'front', 'other', ...world),
        say.closed('web', '8080/TCP', 'other', ...world),
        say.perhaps('web', '8080/TCP', 'l7:{"http":[{"method":"GET","path":"/api/.*"}]}', 'front'),
      ],
    },
    besides: holding(['web'], []),
    refused: { antrea: ['FL-TRL-008 policies/rules/0/ingress/0'] },
  },
  'rules-api-server': {
    gives: { stopped: [...toOthers('web'), ...ports.map((port) => say.closed('front', port, 'web'))] },
    besides: holding(['web'], []),
    refused: { antrea: ['FL-TRL-005 policies/rules/0/egress/0'] },
  },
  'native-routing': { gives: { packets: [say.routed, podRange, say.proxy, say.masquerade] } },
  geneve: { gives: { packets: [say.tunnel('geneve', 6999), podRange, say.proxy, say.masquerade] } },
  'dual-stack': { gives: { packets: [...packets, say.podRange('fd00:10:244::/48', 64)] } },
  'kube-proxy': { gives: { packets: [say.tunnel('vxlan'), podRange, say.masquerade] } },
  gateways: {
    gives: { gateways: [say.ingress, say.gatewayAPI] },
    refused: { antrea: ['FL-AN-010 gateways/gatewayAPI/enabled', 'FL-AN-010 gateways/ingress/enabled'] },
  },
};
