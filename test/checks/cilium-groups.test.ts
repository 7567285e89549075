import type { DaemonSet, Deployment } from 'kubernetes-types/apps/v1';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { built, told } from '../capabilities/built';

/**
 * What Cilium's chart, agent and operator refuse or silently ignore, in 72 groups: for each, a spec that runs into it
 * with what is told, or the value that a spec cannot get wrong because it is derived.
 */

const tunnel = { mode: 'tunnel', protocol: 'geneve' };
const native = { mode: 'native', masquerade: 'bpf' };
const balancing = (loadBalancing: object, more: object = {}) => ({ services: { loadBalancing }, ...more });
const keys = (config: Record<string, string>, more: object = {}, version = '1.20.0') => ({
  cni: { cilium: { version, config } },
  ...more,
});
const nodes = { groups: [{ name: 'edge', selector: {} }] };
const egress = (gateway: object = {}, from: object = { namespaces: {} }, more: object = {}) => ({
  nodes,
  egress: {
    implementation: 'cilium',
    gateways: [{ name: 'out', nodes: 'edge', ...gateway }],
    policies: [{ name: 'p', from, to: ['192.0.2.0/24'], gateway: 'out' }],
  },
  ...more,
});
const wireguard = { encryption: { type: 'wireguard', nodes: true } };
const pools = (...list: object[]) => ({ loadBalancer: { implementation: 'cilium', pools: list } });
const lan = { name: 'lan', addresses: ['10.0.10.200-10.0.10.220'], announce: 'layer2' };
const peer = { name: 'tor', address: '10.0.10.1', asn: 64500 };
const bgp = (fields: object = {}, ...advertise: object[]) => ({
  bgp: { localASN: 64512, peers: [{ ...peer, ...fields }], advertise },
});
const identifiers = (config: Record<string, string>) => keys(config, bgp({}, { pods: true }));
const web = { name: 'web', protocol: 'HTTPS', port: 443 };
const gateway = (listener: object, more: object = {}) => ({
  gateways: {
    gatewayAPI: { enabled: true, gateways: [{ name: 'web', namespace: 'default', listeners: [listener] }], ...more },
  },
});
const eks = (more: object = {}) => ({
  kubernetes: { distribution: 'eks', apiServer: { host: 'x.eks.amazonaws.com' } },
  pods: {},
  ...more,
});
const mesh = (more: object) => ({ mesh: { clusterId: 1, ...more } });
const other = { name: 'other', id: 2, podCIDRs: ['10.1.0.0/16'] };
const policy = (spec: object, kind = 'CiliumNetworkPolicy') => ({
  apiVersion: 'cilium.io/v2',
  kind,
  metadata: { name: 'p', ...(kind === 'CiliumNetworkPolicy' && { namespace: 'default' }) },
  spec,
});
/** A spec with one policy, and the file that it names. */
const files = { policies: { files: ['p.yaml'] } };
const fileOf = (one: object) => ({ 'p.yaml': JSON.stringify(one) });
const rule = (section: object) => policy({ endpointSelector: {}, ...section });
const ports = (list: object[], rules: object = {}) => ({ toPorts: [{ ports: list, ...rules }] });
const port = (text: string, protocol = 'TCP') => ({ port: text, protocol });

/** A code that is told, or keys of cilium-config as they are derived; undefined: the key is not written. */
type Expected = string | Readonly<Record<string, string | undefined>>;

const specs: readonly [group: number, name: string, sections: object, expected: Expected][] = [
  [1, 'Services are made by the CNI or by kube-proxy', { services: { proxy: 'strict' } }, 'FL-SPEC-007'],
  [1, 'the key is derived', { services: { proxy: 'kube-proxy' } }, { 'kube-proxy-replacement': 'false' }],
  [2, 'a way to the API server without kube-proxy', { kubernetes: { version: '1.34' } }, 'FL-SVC-101'],
  [3, 'DSR through VXLAN', balancing({ mode: 'dsr', dispatch: 'opt' }), 'FL-SVC-103'],
  [3, 'DSR by annotation through VXLAN', keys({ 'bpf-lb-mode-annotation': 'true' }), 'FL-CIL-003'],
  [
    3,
    'before 1.20 with IPIP too',
    { ...keys({ 'bpf-lb-mode-annotation': 'true' }, {}, '1.19.6'), ...balancing({ dispatch: 'ipip' }) },
    'FL-CIL-003',
  ],
  [4, 'DSR through a tunnel other than Geneve', balancing({ mode: 'hybrid' }, { routing: tunnel }), 'FL-SVC-103'],
  [4, 'Geneve dispatch without Geneve', balancing({ mode: 'dsr', dispatch: 'geneve' }), 'FL-SVC-104'],
  [
    5,
    'annotations beside hybrid',
    {
      ...keys({ 'bpf-lb-mode-annotation': 'true' }),
      ...balancing({ mode: 'hybrid', dispatch: 'geneve' }, { routing: tunnel }),
    },
    'FL-CIL-002',
  ],
  [6, 'modes', balancing({ mode: 'DSR' }), 'FL-SPEC-007'],
  [6, 'algorithms', balancing({ algorithm: 'round-robin' }), 'FL-SPEC-007'],
  [6, 'ways of dispatch', balancing({ mode: 'dsr', dispatch: 'vxlan' }), 'FL-SPEC-007'],
  [6, 'older keys for them', keys({ 'node-port-mode': 'dsr' }, {}, '1.19.6'), 'FL-CNI-001'],
  [7, 'sizes of the Maglev table', balancing({ algorithm: 'maglev', maglevTableSize: 1000 }), 'FL-SPEC-007'],
  [8, 'kinds of acceleration', balancing({ acceleration: 'generic' }), 'FL-SPEC-007'],
  [
    8,
    'an IPv6 underlay',
    {
      ...keys({ 'underlay-protocol': 'ipv6' }),
      ...balancing({ acceleration: 'native' }),
      pods: { cidrs: ['10.244.0.0/16', 'fd00::/104'] },
    },
    'FL-CIL-002',
  ],
  [
    8,
    'acceleration past encrypted nodes',
    { ...balancing({ acceleration: 'best-effort' }), ...wireguard },
    'FL-CIL-010',
  ],
  [8, 'long packets on AWS', { ...eks(balancing({ acceleration: 'native' })), nodes: { mtu: 9001 } }, 'FL-CIL-011'],
  [9, 'ranges of sources without IPIP', keys({ 'bpf-lb-rss-ipv4-src-cidr': '192.0.2.0/24' }), 'FL-CIL-003'],
  [9, 'the range of everything', keys({ 'bpf-lb-rss-ipv4-src-cidr': '0.0.0.0/0' }), 'FL-CIL-001'],
  [10, 'node ports the wrong way round', keys({ 'node-port-range': '32767,30000' }), 'FL-CIL-001'],
  [10, 'node ports behind those of connections', keys({ 'node-port-range': '61000,62000' }), 'FL-CIL-002'],
  [
    10,
    'node ports among those of connections',
    keys({ 'node-port-range': '30000,40000', 'enable-auto-protect-node-port-range': 'false' }),
    'FL-CIL-003',
  ],
  [11, 'no connection tracking in a tunnel', keys({ 'install-no-conntrack-iptables-rules': 'true' }), 'FL-CIL-003'],
  [
    12,
    'NAT64 with DSR',
    {
      ...keys({ 'bpf-lb-nat46x64': 'true' }),
      ...balancing({ mode: 'dsr' }),
      routing: native,
      pods: { cidrs: ['10.244.0.0/16', 'fd00::/104'] },
    },
    'FL-CIL-003',
  ],
  [12, 'NAT64 without IPv6', keys({ 'bpf-lb-nat46x64': 'true' }), 'FL-CIL-003'],
  [13, 'what needs routing in BPF', keys({ 'fib-table-id-annotation': 'true' }), 'FL-CIL-003'],
  [13, 'BBR without it', { bandwidth: { congestionControl: 'bbr' } }, 'FL-BW-101'],
  [
    14,
    'DSR with several devices',
    { ...keys({ devices: 'eth0,eth1' }), ...balancing({ mode: 'dsr' }), routing: native },
    'FL-CIL-006',
  ],
  [15, 'node ports are kept from connections', {}, { 'enable-auto-protect-node-port-range': 'true' }],
  [
    17,
    'annotations that Gateway API needs',
    { gateways: { gatewayAPI: { enabled: true } } },
    { 'bpf-lb-sock-hostns-only': 'true', 'bpf-lb-algorithm-annotation': 'true' },
  ],
  [17, "a setting of one's own", keys({ 'bpf-lb-sock-hostns-only': 'false' }), 'FL-CNI-001'],
  [18, 'a native range', { routing: native }, { 'ipv4-native-routing-cidr': '10.244.0.0/16' }],
  [18, 'two of them', { routing: native, pods: { cidrs: ['10.1.0.0/16', '10.2.0.0/16'] } }, 'FL-CNI-004'],
  [19, 'direct routes beside a tunnel', { routing: { directNodeRoutes: true } }, 'FL-CNI-005'],
  [20, 'ENI in a tunnel', eks({ routing: { mode: 'tunnel' } }), 'FL-EKS-101'],
  [20, 'ENI elsewhere', { kubernetes: { distribution: 'kind' }, pods: { ipam: 'eni' } }, 'FL-DST-110'],
  [20, 'ENI is native', eks(), { 'routing-mode': 'native', ipam: 'eni' }],
  [21, 'no family at all', { pods: {} }, 'FL-CNI-003'],
  [21, 'one family', {}, { 'enable-ipv4': 'true', 'enable-ipv6': 'false' }],
  [
    22,
    'interfaces beside masquerading in BPF',
    keys({ 'egress-masquerade-interfaces': 'eth0' }, { routing: { masquerade: 'bpf' } }),
    'FL-EKS-107',
  ],
  [22, 'the source of a route', keys({ 'enable-masquerade-to-route-source': 'true' }), 'FL-CNI-001'],
  [22, 'BPF without masquerading', { routing: { masquerade: 'none' } }, { 'enable-bpf-masquerade': undefined }],
  [23, 'ip-masq-agent without masquerading in BPF', keys({ 'enable-ip-masq-agent': 'true' }), 'FL-CIL-003'],
  [
    23,
    'ip-masq-agent without its ConfigMap',
    keys({ 'enable-ip-masq-agent': 'true' }, { routing: { masquerade: 'bpf' } }),
    'FL-CIL-005',
  ],
  [24, 'several pools of pod addresses', { pods: { ipam: 'multi-pool' } }, 'FL-SPEC-007'],
  [25, 'a mask shorter than the pool', { pods: { cidrs: ['10.244.0.0/26'] } }, 'FL-CIDR-104'],
  [25, 'pods and nodes', { nodes: { cidrs: ['10.244.1.0/24'] } }, 'FL-CIDR-107'],
  [25, 'pods and Services', { services: { cidrs: ['10.244.0.0/20'] } }, 'FL-CIDR-107'],
  [25, 'too few ranges', { nodes: { count: 257 } }, 'FL-CIDR-105'],
  [27, 'a router address in a tunnel', keys({ 'local-router-ipv4': '10.0.0.1' }), 'FL-CIL-003'],
  [
    27,
    'before 1.20 without routes of pods',
    keys({ 'local-router-ipv4': '10.0.0.1' }, { routing: native }, '1.19.6'),
    'FL-CIL-003',
  ],
  [27, 'SRv6 without IPv6', keys({ 'enable-srv6': 'true' }), 'FL-CIL-003'],
  [28, 'BIG TCP', keys({ 'enable-ipv6-big-tcp': 'true' }), 'FL-CNI-001'],
  [29, 'netkit', keys({ 'datapath-mode': 'netkit' }), 'FL-CNI-001'],
  [30, 'identities elsewhere', keys({ 'identity-allocation-mode': 'kvstore' }), 'FL-CNI-001'],
  [
    30,
    'egress gateways with slices of endpoints',
    { ...egress(), ...keys({ 'enable-cilium-endpoint-slice': 'true' }) },
    'FL-CIL-002',
  ],
  [
    30,
    'egress gateways without IPv4',
    egress({}, { namespaces: {} }, { pods: { cidrs: ['fd00::/104'] } }),
    'FL-CIL-007',
  ],
  [
    30,
    'egress gateways without masquerading',
    egress({}, { namespaces: {} }, { routing: { masquerade: 'none' } }),
    'FL-CNI-006',
  ],
  [
    30,
    'egress gateways beside kube-proxy',
    egress({}, { namespaces: {} }, { services: { proxy: 'kube-proxy' } }),
    'FL-SVC-102',
  ],
  [
    30,
    'egress gateways in a mesh',
    egress({}, { namespaces: {} }, mesh({ clusters: [other], apiServer: {} })),
    'FL-CIL-008',
  ],
  [
    30,
    'masquerading of egress gateways',
    egress(),
    { 'enable-bpf-masquerade': 'true', 'enable-ipv4-masquerade': 'true' },
  ],
  [31, 'interface and address', egress({ interface: 'eth1', address: '10.0.10.9' }), 'FL-EGW-001'],
  [31, 'nobody', egress({}, {}), 'FL-EGW-103'],
  [31, 'a gateway that is not there', egress({ name: 'in' }), 'FL-REF-002'],
  [32, 'versions that let layer 7 pass the gateway', { cni: { cilium: { version: '1.15.0' } } }, 'FL-SPEC-007'],
  [33, 'one kind of encryption', { encryption: { type: 'ztunnel' } }, 'FL-SPEC-007'],
  [33, 'IPsec, which Fairlead has of Antrea alone', { encryption: { type: 'ipsec' } }, 'FL-REF-006'],
  [34, 'IPsec by its key', keys({ 'enable-ipsec': 'true' }), 'FL-CIL-005'],
  [34, 'encryption without CiliumNodes', keys({ 'enable-ciliumnode-crd': 'false' }, wireguard), 'FL-CIL-004'],
  [
    35,
    'strict encryption of no range',
    keys({ 'enable-encryption-strict-mode-egress': 'true' }, wireguard),
    'FL-CIL-003',
  ],
  [35, 'strict encryption of IPv6', keys({ 'encryption-strict-egress-cidr': 'fd00::/8' }, wireguard), 'FL-CIL-001'],
  [
    35,
    'strict encryption in a tunnel',
    keys(
      { 'enable-encryption-strict-mode-egress': 'true', 'encryption-strict-egress-cidr': '10.244.0.0/16' },
      wireguard,
    ),
    'FL-CIL-003',
  ],
  [35, 'strict encryption of nothing', keys({ 'enable-encryption-strict-mode-ingress': 'true' }), 'FL-CIL-004'],
  [
    35,
    'strict ingress before 1.20 with native routing',
    keys({ 'enable-encryption-strict-mode-ingress': 'true' }, { ...wireguard, routing: native }, '1.19.6'),
    'FL-CIL-003',
  ],
  [35, 'the old keys', keys({ 'enable-encryption-strict-mode': 'true' }), 'FL-CNI-002'],
  [36, 'DSR past encrypted nodes', { ...balancing({ mode: 'dsr' }), routing: native, ...wireguard }, 'FL-CIL-010'],
  [
    36,
    'WireGuard behind another CNI',
    keys({ 'cni-chaining-mode': 'generic-veth' }, { encryption: { type: 'wireguard' } }),
    'FL-CNI-001',
  ],
  [
    37,
    'BBR on an old kernel',
    { bandwidth: { congestionControl: 'bbr' }, routing: native, nodes: { kernel: '5.15' } },
    'FL-KRN-101',
  ],
  [37, 'BBR of the host alone', keys({ 'enable-bbr-hostns-only': 'true' }), 'FL-CNI-001'],
  [38, 'layer 2 beside kube-proxy', { ...pools(lan), services: { proxy: 'kube-proxy' } }, 'FL-LB-004'],
  [
    38,
    'leases without time to renew',
    { loadBalancer: { implementation: 'cilium', pools: [lan], layer2: { leaseRenewDeadlineSeconds: 20 } } },
    'FL-LB-104',
  ],
  [
    39,
    'a local traffic policy',
    { ...pools(lan), gateways: { gatewayAPI: { enabled: true, externalTrafficPolicy: 'Local' } } },
    'FL-CIL-012',
  ],
  [
    39,
    'another class',
    { loadBalancer: { implementation: 'cilium', class: 'example.com/lb', pools: [lan] } },
    'FL-LB-001',
  ],
  [40, 'pools that overlap', pools(lan, { name: 'b', addresses: ['10.0.10.0/24'] }), 'FL-CIDR-107'],
  [40, 'a range that ends before it begins', pools({ name: 'a', addresses: ['10.0.10.9-10.0.10.1'] }), 'FL-CIDR-003'],
  [40, 'a range of two families', pools({ name: 'a', addresses: ['10.0.10.9-fd00::1'] }), 'FL-CIDR-003'],
  [40, 'a pool among the pods', pools({ name: 'a', addresses: ['10.244.9.0/28'] }), 'FL-CIDR-107'],
  [41, 'who answers for unclassed Services', keys({ 'default-lb-service-ipam': 'x' }), 'FL-CNI-001'],
  [
    41,
    'kube-vip alone',
    { loadBalancer: { implementation: 'kube-vip', kubeVip: { mode: 'arp', interface: 'eth0' } } },
    { 'default-lb-service-ipam': 'none' },
  ],
  [42, 'system 0', { bgp: { localASN: 0, peers: [peer] } }, 'FL-SPEC-010'],
  [42, 'two peers of one name', { bgp: { localASN: 64512, peers: [peer, peer] } }, 'FL-REF-003'],
  [42, 'no address', bgp({ address: 'tor.example' }), 'FL-CIDR-001'],
  [43, 'a hold time below 3', bgp({ holdTimeSeconds: 2 }), 'FL-SPEC-010'],
  [43, 'keepalives rarer than the hold time', bgp({ holdTimeSeconds: 9 }), 'FL-BGP-006'],
  [43, 'a hold time below three keepalives', bgp({ holdTimeSeconds: 60 }), 'FL-BGP-050'],
  [43, 'too many hops', bgp({ ebgpMultihop: 256 }), 'FL-SPEC-010'],
  [43, 'too long a restart', bgp({ gracefulRestartSeconds: 4096 }), 'FL-SPEC-010'],
  [44, 'nothing advertised', bgp(), 'FL-BGP-008'],
  [45, 'Services without a selector', bgp({}, { services: ['loadBalancerIP'] }), 'FL-BGP-001'],
  [45, 'pods with a selector', bgp({}, { pods: true, selector: {} }), 'FL-BGP-003'],
  [45, 'pods without ranges', eks(bgp({}, { pods: true })), 'FL-BGP-051'],
  [45, 'ClusterIPs that are not answered', bgp({}, { services: ['clusterIP'], selector: {} }), 'FL-BGP-009'],
  [46, 'a local port', bgp({ localPort: 179 }), 'FL-SPEC-005'],
  [46, 'Secrets where agents look for them', bgp({}, { pods: true }), { 'bgp-secrets-namespace': 'kube-system' }],
  [46, 'a local preference for others', bgp({}, { pods: true, localPreference: 200 }), 'FL-BGP-107'],
  [47, 'identifiers of routers', bgp({}, { pods: true }), { 'bgp-router-id-allocation-mode': 'default' }],
  [
    47,
    'IPv6 alone: agents make identifiers of MAC addresses',
    { nodes: { cidrs: ['fd00:10::/64'] }, ...bgp({}, { pods: true }) },
    { 'bgp-router-id-allocation-mode': 'default' },
  ],
  [47, 'no pool of identifiers', identifiers({ 'bgp-router-id-allocation-mode': 'ip-pool' }), 'FL-CIL-003'],
  [47, 'no such identifiers', identifiers({ 'bgp-router-id-allocation-mode': 'pool' }), 'FL-CIL-001'],
  [47, 'a pool of nobody', identifiers({ 'bgp-router-id-allocation-ip-pool': '10.255.0.0/16' }), 'FL-CIL-004'],
  [47, 'a pool of addresses', identifiers({ 'bgp-router-id-allocation-ip-pool': 'fd00::/64' }), 'FL-CIL-001'],
  [49, 'no proxy for layer 7', keys({ 'enable-l7-proxy': 'false' }), 'FL-CNI-001'],
  [
    49,
    'Gateway API beside kube-proxy',
    { services: { proxy: 'kube-proxy' }, gateways: { gatewayAPI: { enabled: true } } },
    'FL-SVC-102',
  ],
  [49, 'layer 7 load balancing without Envoy', keys({ 'loadbalancer-l7': 'envoy' }), 'FL-CIL-004'],
  [
    49,
    'traffic policies',
    { gateways: { gatewayAPI: { enabled: true, externalTrafficPolicy: 'local' } } },
    'FL-SPEC-007',
  ],
  [51, 'HTTPS without a certificate', gateway(web), 'FL-GW-003'],
  [51, 'HTTPS with two', gateway({ ...web, certificateSecret: ['a', 'b'] }), 'FL-SPEC-006'],
  [52, 'listeners in the network of the host', gateway(web, { hostNetwork: true }), 'FL-SPEC-005'],
  [53, 'Ingress there too', { gateways: { ingress: { enabled: true, hostNetwork: true } } }, 'FL-SPEC-005'],
  [59, "enforcement of one's own", keys({ 'enable-policy': 'always' }), 'FL-CNI-001'],
  [59, 'policies that only watch', keys({ 'policy-audit-mode': 'true' }), 'FL-CIL-006'],
  [59, 'selectors of the own cluster', {}, { 'policy-default-local-cluster': 'true', 'enable-policy': 'default' }],
  [60, 'ClusterNetworkPolicies', keys({ 'enable-k8s-cluster-network-policy': 'true' }), 'FL-CIL-006'],
  [61, 'the name of a cluster', { cni: { cilium: { clusterName: 'Fra1' } } }, 'FL-SPEC-009'],
  [61, '`default` in a mesh', { cni: { cilium: { clusterName: 'default' } }, ...mesh({}) }, 'FL-MESH-101'],
  [61, 'the number of a cluster', mesh({ clusterId: 300 }), 'FL-MESH-106'],
  [61, 'high numbers with ENI', eks(mesh({ clusterId: 128 })), 'FL-EKS-108'],
  [61, 'the size of a mesh', keys({ 'max-connected-clusters': '300' }), 'FL-CNI-001'],
  [
    62,
    'pods of two clusters',
    mesh({ apiServer: {}, clusters: [{ ...other, podCIDRs: ['10.244.0.0/20'] }] }),
    'FL-CIDR-107',
  ],
  [
    62,
    'native routing between clusters',
    { routing: native, ...mesh({ apiServer: {}, clusters: [other] }) },
    'FL-MESH-105',
  ],
  [62, 'endpoints of a mesh', keys({ 'disable-endpoint-crd': 'true' }, mesh({ apiServer: {} })), 'FL-CIL-004'],
  [
    63,
    'slices of endpoints that are not there',
    keys({ 'disable-endpoint-crd': 'true', 'enable-cilium-endpoint-slice': 'true' }, {}, '1.19.6'),
    'FL-CIL-002',
  ],
  [64, 'a page without a relay', { observability: { flows: { ui: true } } }, 'FL-OBS-101'],
  [64, 'metrics as a text', { observability: { flows: { metrics: 'dns' } } }, 'FL-SPEC-006'],
  [
    64,
    'headers to keep and to hide',
    keys({
      'hubble-redact-enabled': 'true',
      'hubble-redact-http-headers-allow': 'a',
      'hubble-redact-http-headers-deny': 'b',
    }),
    'FL-CIL-002',
  ],
  [64, 'TLS of the relay', { observability: { flows: { relay: true } } }, { 'hubble-disable-tls': 'false' }],
  [65, 'SPIRE', keys({ 'mesh-auth-mutual-enabled': 'true' }), 'FL-CIL-005'],
  [65, 'a DNS proxy of its own', keys({ 'enable-standalone-dns-proxy': 'true' }), 'FL-CIL-005'],
  [65, 'taints that stay', keys({ 'remove-cilium-node-taints': 'false' }), 'FL-CNI-001'],
  [65, 'the number of an Envoy', keys({ 'envoy-base-id': '-1' }), 'FL-CNI-001'],
  [66, 'a key that was removed', keys({ tunnel: 'vxlan' }), 'FL-CNI-002'],
  [66, 'a section that nobody knows', { routing: { containerRuntime: {} } }, 'FL-SPEC-005'],
  [67, 'masquerading of remote nodes', keys({ 'enable-remote-node-masquerade': 'true' }), 'FL-CIL-003'],
  [67, 'layer 7 without iptables', keys({ 'install-iptables-rules': 'false' }), 'FL-CIL-002'],
  [68, 'kernels', { nodes: { kernel: '4.18' } }, 'FL-KRN-101'],
  [69, 'VTEPs beside native routing', keys({ 'enable-vtep': 'true' }, { routing: native }), 'FL-CIL-003'],
  [
    69,
    'lists of VTEPs',
    keys({ 'enable-vtep': 'true', 'vtep-mask': '255.255.255.0', 'vtep-endpoint': '192.0.2.1' }),
    'FL-CIL-003',
  ],
  [69, 'nine VTEPs', keys({ 'vtep-endpoint': Array(9).fill('192.0.2.1').join(' ') }), 'FL-CIL-001'],
  [70, 'cgroups of Talos', { kubernetes: { distribution: 'talos' } }, { 'cgroup-root': '/sys/fs/cgroup' }],
  [
    71,
    'more operators than nodes',
    { nodes: { count: 2 }, cni: { cilium: { operator: { replicas: 3 } } } },
    'FL-CIL-009',
  ],
];

const policies: readonly [group: number, name: string, policy: object, code: string][] = [
  [48, 'policies of the former BGP', policy({ virtualRouters: [] }, 'CiliumBGPPeeringPolicy'), 'FL-POL-001'],
  [54, 'a rule without a section', rule({ ingress: [] }), 'FL-POL-201'],
  [56, 'no subject', policy({ ingress: [{}] }), 'FL-POL-202'],
  [56, 'nodes in a namespace', policy({ nodeSelector: {}, ingress: [{}] }), 'FL-POL-203'],
  [
    56,
    'layer 7 on nodes',
    {
      ...policy(
        { nodeSelector: {}, ingress: [ports([port('80')], { rules: { http: [{}] } })] },
        'CiliumClusterwideNetworkPolicy',
      ),
    },
    'FL-POL-206',
  ],
  [57, 'two kinds of peers', rule({ egress: [{ toEndpoints: [{}], toCIDR: ['10.0.0.0/8'] }] }), 'FL-POL-204'],
  [
    57,
    'ports and ICMP',
    rule({ egress: [{ ...ports([port('80')]), icmps: [{ fields: [{ type: 8 }] }] }] }),
    'FL-POL-204',
  ],
  [57, 'layer 7 over UDP', rule({ egress: [ports([port('80', 'UDP')], { rules: { http: [{}] } })] }), 'FL-POL-205'],
  [
    57,
    'DNS on ingress',
    rule({ ingress: [ports([port('53', 'UDP')], { rules: { dns: [{ matchPattern: '*' }] } })] }),
    'FL-POL-206',
  ],
  [
    57,
    'DNS without a port',
    rule({ egress: [{ toPorts: [{ rules: { dns: [{ matchPattern: '*' }] } }] }] }),
    'FL-POL-207',
  ],
  [
    57,
    'DNS on a range of ports',
    rule({ egress: [ports([{ ...port('53', 'UDP'), endPort: 54 }], { rules: { dns: [{ matchPattern: '*' }] } })] }),
    'FL-POL-208',
  ],
  [57, 'port 0 with layer 7', rule({ egress: [ports([port('0')], { rules: { http: [{}] } })] }), 'FL-POL-209'],
  [
    57,
    'too many ports',
    rule({ egress: [ports(Array.from({ length: 41 }, (_, index) => port(String(index + 1))))] }),
    'FL-POL-104',
  ],
  [
    57,
    'server names with layer 7',
    rule({ egress: [ports([port('443')], { serverNames: ['a.example'], rules: { http: [{}] } })] }),
    'FL-POL-210',
  ],
  [
    57,
    'two kinds of layer 7',
    rule({ egress: [ports([port('80')], { rules: { http: [{}], dns: [{ matchName: 'a.example' }] } })] }),
    'FL-POL-212',
  ],
  [57, 'an unknown entity', rule({ egress: [{ toEntities: ['moon'] }] }), 'FL-POL-104'],
  [57, 'nodes by their labels', rule({ ingress: [{ fromNodes: [{}] }] }), 'FL-POL-216'],
  [
    57,
    'a range and a group of ranges',
    rule({ egress: [{ toCIDRSet: [{ cidr: '10.0.0.0/8', cidrGroupRef: 'a' }] }] }),
    'FL-POL-212',
  ],
  [
    57,
    'an exception from elsewhere',
    rule({ egress: [{ toCIDRSet: [{ cidr: '10.0.0.0/8', except: ['192.0.2.0/24'] }] }] }),
    'FL-POL-109',
  ],
  [58, 'a name with a wildcard', rule({ egress: [{ toFQDNs: [{ matchName: '*.example' }] }] }), 'FL-POL-104'],
  [58, 'names without a rule for DNS', rule({ egress: [{ toFQDNs: [{ matchName: 'a.example' }] }] }), 'FL-POL-219'],
  [
    58,
    'protocols that are gone',
    rule({ egress: [ports([port('80')], { rules: { l7proto: 'r2d2', l7: [{}] } })] }),
    'FL-POL-102',
  ],
];

/** What no spec says, so that no compiler can know it. */
const unknowable = new Map([
  [16, 'which patch of the kernel nodes run, that Longhorn needs beside load balancing at sockets'],
  [26, 'what a live cluster was installed with'],
]);

const codes = (told: readonly string[]) => told.map((line) => line.split(' ')[0]);

test.each(specs)('group %i: %s', (_, __, sections, expected) => {
  if (typeof expected === 'string') {
    expect(codes(told(sections))).toContain(expected);
  } else {
    const { config = {} } = built(sections);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, config[key]]))).toEqual(expected);
  }
});

test.each(policies)('group %i: %s', (_, __, document, code) => {
  expect(codes(told(files, fileOf(document)))).toContain(code);
});

describe('what objects show', () => {
  const deny = fileOf(rule({ ingress: [{}] }));
  const agent = (sections: object) => built(sections).object<DaemonSet & KubernetesObject>('DaemonSet', 'cilium');

  test('group 44: every family of a peer finds an advertisement by its labels', () => {
    const { object } = built(bgp({}, { pods: true }));
    const peers = object<KubernetesObject & { spec: { families: { advertisements: object }[] } }>(
      'CiliumBGPPeerConfig',
    );
    const { labels } = object('CiliumBGPAdvertisement').metadata;
    expect(peers.spec.families.map(({ advertisements }) => advertisements)).toEqual(
      peers.spec.families.map(() => ({ matchLabels: labels })),
    );
  });

  test('group 50: definitions of Gateway API come in a wave before Cilium', () => {
    const delivery = { argocd: { repoURL: 'https://git.example/net.git' } };
    const { file } = built({ delivery, gateways: { gatewayAPI: { enabled: true } } });
    const applications = parseAllDocuments(file('argocd/applications.yaml')).map((one) => one.toJS());
    const names = applications.map(({ metadata }) => metadata.name);
    expect(names.indexOf('lab-gateway-api')).toBeLessThan(names.indexOf('lab-cni'));
    expect(applications[names.indexOf('lab-gateway-api')].spec.source.targetRevision).toBe('v1.6.1');
  });

  test('group 55: `{}` in a rule is left as its own dialect reads it', () => {
    expect(built(files, deny).object('CiliumNetworkPolicy')).toMatchObject({ spec: { ingress: [{}] } });
  });

  test('group 70: Talos loads no modules for an agent', () => {
    const talos = JSON.stringify(agent({ kubernetes: { distribution: 'talos' } }));
    expect(talos).not.toContain('SYS_MODULE');
    expect(talos).toContain('"value":"7445"');
    expect(JSON.stringify(agent({}))).toContain('SYS_MODULE');
  });

  test('group 71: one node has one operator', () => {
    const { object } = built({ nodes: { count: 1 } });
    expect(object<Deployment & KubernetesObject>('Deployment', 'cilium-operator').spec?.replicas).toBe(1);
  });

  test('group 72: operator before agent, addresses before Services, denials last', () => {
    const { network } = built(
      { ...pools(lan), ...files, ...gateway({ name: 'web', protocol: 'HTTP', port: 80 }) },
      deny,
    );
    const order = network.manifests.map(({ object }) => `${object.kind} ${object.metadata.name}`);
    const turns = [
      'Deployment cilium-operator',
      'DaemonSet cilium',
      'CiliumLoadBalancerIPPool lan',
      'Gateway web',
      'CiliumNetworkPolicy p',
    ];
    expect(order.filter((one) => turns.includes(one))).toEqual(turns);
  });
});

test('every group is held, or cannot be known', () => {
  const shown = [44, 50, 55, 70, 71, 72];
  const held = new Set([...[...specs, ...policies].map(([group]) => group), ...shown, ...unknowable.keys()]);
  expect(Array.from({ length: 72 }, (_, index) => index + 1).filter((group) => !held.has(group))).toEqual([]);
});
