import type { PrometheusRule } from '../../../imports/monitoring.coreos.com';
import { observability } from '../../../src/components/observability/observability';
import { anyModelOf } from '../../support/model-of';

/** Every system and every metric that a spec can switch on, in as many specs as that takes. */
export const specs: Readonly<Record<string, object>> = {
  cilium: {
    cni: { cilium: {} },
    controlPlane: { vip: { address: '10.0.10.10' } },
    loadBalancer: { implementation: 'cilium', pools: [{ name: 'lan', addresses: ['10.0.20.0/28'], announce: 'bgp' }] },
    bgp: {
      localASN: 64512,
      peers: [{ name: 'tor', address: '10.0.10.1', asn: 64500 }],
      advertise: [{ services: ['loadBalancerIP'], selector: { matchLabels: { a: 'b' } } }],
    },
    mesh: { clusterId: 1 },
    observability: {
      flows: { metrics: ['flow', 'drop:sourceContext=pod', 'policy', 'tcp', 'dns', 'httpV2:exemplars=false'] },
      serviceMonitors: true,
    },
    runtimeSecurity: {
      tetragon: { enabled: true, metrics: { labels: ['namespace'] } },
      policies: [{ name: 'account-files' }, { name: 'process-tracing' }],
    },
  },
  'cilium by annotations': { cni: { cilium: {} }, observability: { metrics: true, flows: { metrics: ['dns'] } } },
  'cilium without metrics': { cni: { cilium: {} } },
  antrea: {
    cni: { antrea: { flowCollector: '10.0.10.5:4739:tls' } },
    controlPlane: { vip: { address: '10.0.10.10', mode: 'bgp' } },
    loadBalancer: { implementation: 'kube-vip', kubeVip: { mode: 'bgp' } },
    bgp: { localASN: 64512, peers: [{ name: 'tor', address: '10.0.10.1', asn: 64500 }] },
  },
  egressgateway: {
    cni: { cilium: {} },
    nodes: { groups: [{ name: 'edge', selector: { matchLabels: { edge: 'true' } } }] },
    egress: {
      implementation: 'egressgateway',
      gateways: [{ name: 'partners', nodes: 'edge', addresses: ['10.0.10.200'] }],
      egressGateway: {},
    },
    observability: { serviceMonitors: true },
  },
};

/** What a spec gives with these switched on. */
export function rendered(spec: object, on: object) {
  const given = spec as { observability?: object };
  return observability(anyModelOf({ ...given, observability: { ...given.observability, ...on } })).manifests;
}

/** The PrometheusRules of a spec. */
export const rulesOf = (spec: object): PrometheusRule[] =>
  rendered(spec, { alerts: true }).map(({ object }) => object as PrometheusRule);

type Rule = PrometheusRule['spec']['groups'][number]['rules'][number];

/** Every rule of a spec, of all its objects. */
export const everyRule = (spec: object): Rule[] =>
  rulesOf(spec).flatMap(({ spec: { groups } }) => groups.flatMap(({ rules }) => rules));

/** The names of the series that an expression reads. */
export const seriesIn = (expr: string): string[] =>
  expr.match(/\b(?:cilium|hubble|antrea|kube_vip|tetragon|iptables|controller_runtime|network:)[a-z0-9_:]*/g) ?? [];
