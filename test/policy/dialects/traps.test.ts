import { describe, expect, test } from 'vitest';
import type { Enforcement } from '../../../src/policy/dialects/policy-set-of';
import { verdictIn } from './verdict-in';

/** What policies of one dialect are easily taken to mean and do not: questions of test/policy/dialects/cluster.yaml. */
interface Trap {
  readonly trap: string;
  readonly policies: readonly object[];
  readonly allowed?: readonly string[];
  readonly denied?: readonly string[];
  readonly undecided?: readonly string[];
}

const object = (apiVersion: string, kind: string, name: string, spec: object, namespace?: string) => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace && { namespace }) },
  spec,
});
const np = (spec: object, name = 'np') => object('networking.k8s.io/v1', 'NetworkPolicy', name, spec, 'shop');
const cnp = (spec: object, name = 'cnp') => object('cilium.io/v2', 'CiliumNetworkPolicy', name, spec, 'shop');
const ccnp = (spec: object) => object('cilium.io/v2', 'CiliumClusterwideNetworkPolicy', 'ccnp', spec);
const admin = (spec: object, name = 'admin') =>
  object('policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', name, { tier: 'Admin', priority: 1, ...spec });
const baseline = (spec: object) =>
  object('policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', 'baseline', {
    tier: 'Baseline',
    priority: 1,
    ...spec,
  });
const acnp = (spec: object, name = 'acnp') =>
  object('crd.antrea.io/v1beta1', 'ClusterNetworkPolicy', name, { priority: 5, ...spec });
const annp = (spec: object) =>
  object('crd.antrea.io/v1beta1', 'NetworkPolicy', 'annp', { priority: 5, ...spec }, 'shop');
const calico = (spec: object, name = 'cal') => object('projectcalico.org/v3', 'NetworkPolicy', name, spec, 'shop');
const gnp = (spec: object, name = 'gnp') => object('projectcalico.org/v3', 'GlobalNetworkPolicy', name, spec);
const portable = (spec: object, name = 'rule') => object('fairlead.dev/v1alpha1', 'rule', name, spec);

const web = { matchLabels: { app: 'web' } };
const db = { matchLabels: { app: 'db' } };
const toDb = 'shop/web -> shop/db 5432/TCP';
const fromBank = 'bank/vault -> shop/db 5432/TCP';
const fromWorld = '203.0.113.9 -> shop/db 5432/TCP';
const outWorld = 'shop/db -> 203.0.113.9 443/TCP';

const kubernetes: readonly Trap[] = [
  {
    trap: '1 without policyTypes ingress always counts, and egress where it has rules',
    policies: [np({ podSelector: db, egress: [{ to: [{ podSelector: web }] }] })],
    denied: [toDb, outWorld],
    allowed: ['shop/web -> 203.0.113.9 443/TCP'],
  },
  {
    trap: '1 rules of a direction that policyTypes does not name are passed over',
    policies: [np({ podSelector: db, policyTypes: ['Egress'], ingress: [{ from: [{ podSelector: web }] }] })],
    allowed: [toDb, fromBank],
    denied: [outWorld],
  },
  {
    trap: '1 an empty egress without policyTypes isolates ingress only',
    policies: [np({ podSelector: db, egress: [] })],
    denied: [toDb],
    allowed: [outWorld],
  },
  {
    trap: '2 an empty list denies all',
    policies: [np({ podSelector: db, ingress: [] })],
    denied: [toDb, fromBank, fromWorld],
  },
  {
    trap: '2 an empty rule allows all',
    policies: [np({ podSelector: db, ingress: [{}] })],
    allowed: [toDb, fromBank, fromWorld],
  },
  {
    trap: '2 no peers are any peer, no ports are all ports of all protocols',
    policies: [np({ podSelector: db, ingress: [{ from: [], ports: [] }] })],
    allowed: [fromWorld, 'shop/web -> shop/db 53/UDP', 'shop/web -> shop/db 8/ICMP'],
  },
  {
    trap: '3 two selectors of one peer must both hold, two peers are either',
    policies: [
      np({
        podSelector: db,
        ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'money' } }, podSelector: web }] }],
      }),
    ],
    denied: [toDb, fromBank],
  },
  {
    trap: '3 a podSelector alone means the own namespace',
    policies: [np({ podSelector: db, ingress: [{ from: [{ podSelector: {} }] }] })],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '3 an empty namespaceSelector is every namespace and nothing outside',
    policies: [np({ podSelector: db, ingress: [{ from: [{ namespaceSelector: {} }] }] })],
    allowed: [toDb, fromBank],
    denied: [fromWorld],
  },
  {
    trap: '4 NotIn matches what has no such label, In and Exists match an empty value only where it is there',
    policies: [
      np({
        podSelector: { matchExpressions: [{ key: 'env', operator: 'Exists' }] },
        ingress: [
          { from: [{ podSelector: { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['x'] }] } }] },
        ],
      }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '4 a namespace has its name as a label though nobody wrote it',
    policies: [
      np({
        podSelector: db,
        ingress: [{ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'bank' } } }] }],
      }),
    ],
    allowed: [fromBank],
    denied: [toDb],
  },
  {
    trap: '5 a port without protocol is TCP, a protocol without port is all of its ports',
    policies: [np({ podSelector: db, ingress: [{ ports: [{ port: 5432 }, { protocol: 'UDP' }] }] })],
    allowed: [toDb, 'shop/web -> shop/db 1234/UDP'],
    denied: ['shop/web -> shop/db 5432/SCTP', 'shop/web -> shop/db 80/TCP'],
  },
  {
    trap: '5 a named port is that of the destination',
    policies: [np({ podSelector: {}, ingress: [{ ports: [{ port: 'http' }] }] })],
    allowed: ['shop/db -> shop/web 8080/TCP', 'shop/web -> shop/db 9090/TCP'],
    denied: ['shop/web -> shop/db 8080/TCP'],
  },
  {
    trap: '6 except takes from its own block only',
    policies: [
      np({
        podSelector: db,
        ingress: [
          {
            from: [
              { ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.8/29'] } },
              { ipBlock: { cidr: '203.0.113.9/32' } },
            ],
          },
        ],
      }),
    ],
    allowed: [fromWorld],
    denied: ['203.0.113.10 -> shop/db 5432/TCP'],
  },
  {
    trap: '6 what stands behind the prefix says nothing',
    policies: [np({ podSelector: db, ingress: [{ from: [{ ipBlock: { cidr: '203.0.113.77/24' } }] }] })],
    allowed: [fromWorld],
    denied: [toDb],
  },
  {
    trap: '6 a block matches pods by their address',
    policies: [np({ podSelector: db, ingress: [{ from: [{ ipBlock: { cidr: '10.244.0.0/16' } }] }] })],
    allowed: [toDb, fromBank],
  },
  {
    trap: '6 a block that holds a part of the pod addresses is not for files to decide',
    policies: [np({ podSelector: db, ingress: [{ from: [{ ipBlock: { cidr: '10.244.7.0/24' } }] }] })],
    undecided: [toDb],
  },
  {
    trap: '7 what one side allows the other may still deny',
    policies: [np({ podSelector: db, ingress: [{}] }), np({ podSelector: web, policyTypes: ['Egress'] }, 'closed')],
    denied: [toDb],
    allowed: [fromBank],
  },
  {
    trap: '8 pods on the host network are found by no selector of pods',
    policies: [np({ podSelector: db, ingress: [{ from: [{ namespaceSelector: {} }] }] })],
    allowed: ['host -> shop/db 5432/TCP'],
    denied: ['remote-node -> shop/db 5432/TCP'],
  },
];

const deny = (more: object = {}) => ({ action: 'Deny', from: [{ namespaces: {} }], ...more });

const cluster: readonly Trap[] = [
  {
    trap: '1 Accept of one side leaves the other side to decide',
    policies: [
      admin({ subject: { namespaces: {} }, egress: [{ action: 'Accept', to: [{ namespaces: {} }] }] }),
      np({ podSelector: db }),
    ],
    denied: [toDb],
  },
  {
    trap: '2 Pass goes on to NetworkPolicies, past what the administrator says later',
    policies: [
      admin({
        subject: { namespaces: {} },
        ingress: [{ action: 'Pass', from: [{ pods: { podSelector: web } }] }, deny()],
      }),
      np({ podSelector: db, ingress: [{ from: [{ podSelector: web }] }] }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '3 a NetworkPolicy that selects a pod ends the walk before the baseline, in its direction only',
    policies: [
      baseline({
        subject: { namespaces: {} },
        ingress: [deny()],
        egress: [{ action: 'Deny', to: [{ networks: ['203.0.113.0/24'] }] }],
      }),
      np({ podSelector: db, ingress: [{}] }),
    ],
    allowed: [toDb],
    denied: [outWorld, 'shop/db -> shop/web 80/TCP'],
  },
  {
    trap: '4 Pass of the baseline allows',
    policies: [
      baseline({
        subject: { namespaces: {} },
        ingress: [{ action: 'Pass', from: [{ pods: { podSelector: web } }] }, deny()],
      }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '5 a tie of priorities is told, not decided',
    policies: [
      admin(
        { subject: { namespaces: {} }, ingress: [{ action: 'Accept', from: [{ pods: { podSelector: web } }] }] },
        'a',
      ),
      admin({ subject: { namespaces: {} }, ingress: [deny()] }, 'b'),
    ],
    undecided: [toDb],
    denied: [fromBank],
  },
  {
    trap: '6 a named port counts in any protocol',
    policies: [
      admin({ subject: { namespaces: {} }, ingress: [deny({ protocols: [{ destinationNamedPort: 'sql' }] })] }),
    ],
    denied: [toDb],
    allowed: ['shop/web -> shop/db 80/TCP'],
  },
  {
    trap: '7 a domain name is not for files to decide',
    policies: [
      admin({ subject: { namespaces: {} }, egress: [{ action: 'Deny', to: [{ domainNames: ['*.example.com'] }] }] }),
    ],
    undecided: [outWorld],
    allowed: [toDb],
  },
];

const ciliumTraps: readonly Trap[] = [
  {
    trap: '1 an empty ingress rule denies all',
    policies: [cnp({ endpointSelector: db, ingress: [{}] })],
    denied: [toDb, fromWorld],
    allowed: [outWorld],
  },
  {
    trap: '2 an empty list of endpoints is nobody',
    policies: [
      cnp({ endpointSelector: db, ingress: [{ fromEndpoints: [], toPorts: [{ ports: [{ port: '5432' }] }] }] }),
    ],
    denied: [toDb],
  },
  {
    trap: '1 rules of a NetworkPolicy count though its policyTypes leave their direction out',
    policies: [np({ podSelector: db, policyTypes: ['Egress'], ingress: [{ from: [{ podSelector: web }] }] })],
    allowed: [toDb],
    denied: [fromBank, outWorld],
  },
  {
    trap: '2 an empty list of names is as if it were not there',
    policies: [cnp({ endpointSelector: db, egress: [{ toFQDNs: [], toPorts: [{ ports: [{ port: '443' }] }] }] })],
    allowed: [outWorld, 'shop/db -> shop/web 443/TCP'],
    denied: ['shop/db -> shop/web 80/TCP'],
  },
  {
    trap: '2 no peers with ports are any peer',
    policies: [cnp({ endpointSelector: db, ingress: [{ toPorts: [{ ports: [{ port: '5432' }] }] }] })],
    allowed: [toDb, fromBank, fromWorld],
  },
  {
    trap: '3 an empty endpoint selector is the own namespace',
    policies: [cnp({ endpointSelector: db, ingress: [{ fromEndpoints: [{}] }] })],
    allowed: [toDb],
    denied: [fromBank, fromWorld],
  },
  {
    trap: '3 clusterwide it is every pod, and neither world nor nodes',
    policies: [ccnp({ endpointSelector: db, ingress: [{ fromEndpoints: [{}] }] })],
    allowed: [toDb, fromBank],
    denied: [fromWorld, 'remote-node -> shop/db 5432/TCP'],
  },
  {
    trap: '3 clusterwide what only excludes finds pods, and neither world nor nodes',
    policies: [
      ccnp({
        endpointSelector: db,
        ingress: [{ fromEndpoints: [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['vault'] }] }] }],
      }),
    ],
    allowed: [toDb],
    denied: [fromBank, fromWorld, 'remote-node -> shop/db 5432/TCP'],
  },
  {
    trap: '3 a subject is of the own namespace, whichever its selector names',
    policies: [
      cnp({
        endpointSelector: { matchLabels: { app: 'db', 'k8s:io.kubernetes.pod.namespace': 'bank' } },
        ingress: [{ fromEndpoints: [web] }],
      }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '3 labels of a namespace lift the own namespace',
    policies: [
      cnp({
        endpointSelector: db,
        ingress: [{ fromEndpoints: [{ matchLabels: { 'io.cilium.k8s.namespace.labels.team': 'money' } }] }],
      }),
    ],
    allowed: [fromBank],
    denied: [toDb],
  },
  {
    trap: '4 a denial alone isolates',
    policies: [cnp({ endpointSelector: db, ingressDeny: [{ fromEndpoints: [web] }] })],
    denied: [toDb, fromBank, fromWorld],
  },
  {
    trap: '4 without default deny only what is denied is denied',
    policies: [
      cnp({ endpointSelector: db, enableDefaultDeny: { ingress: false }, ingressDeny: [{ fromEndpoints: [web] }] }),
    ],
    denied: [toDb],
    allowed: [fromBank, fromWorld],
  },
  {
    trap: '4 enableDefaultDeny sets nothing where a rule has no entries',
    policies: [cnp({ endpointSelector: db, enableDefaultDeny: { ingress: true }, egress: [{ toEntities: ['all'] }] })],
    allowed: [toDb],
  },
  {
    trap: '4 any one policy that isolates is enough',
    policies: [
      cnp({ endpointSelector: db, enableDefaultDeny: { ingress: false }, ingress: [{ fromEndpoints: [web] }] }),
      np({ podSelector: db }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '5 a denial beats what is allowed, of whatever kind',
    policies: [
      np({ podSelector: db, ingress: [{}] }),
      cnp({ endpointSelector: db, ingressDeny: [{ fromEndpoints: [web] }] }),
    ],
    denied: [toDb],
    allowed: [fromBank],
  },
  {
    trap: '7 a CIDR matches neither pods nor nodes, and 0.0.0.0/0 is not everything',
    policies: [cnp({ endpointSelector: db, ingress: [{ fromCIDR: ['0.0.0.0/0'] }] })],
    allowed: [fromWorld],
    denied: [toDb, fromBank, 'remote-node -> shop/db 5432/TCP'],
  },
  {
    trap: '7 all is everything',
    policies: [cnp({ endpointSelector: db, ingress: [{ fromEntities: ['all'] }] })],
    allowed: [toDb, fromBank, fromWorld, 'remote-node -> shop/db 5432/TCP'],
  },
  {
    trap: '8 world is outside, cluster is inside',
    policies: [cnp({ endpointSelector: db, ingress: [{ fromEntities: ['cluster'] }] })],
    allowed: [toDb, fromBank, 'remote-node -> shop/db 5432/TCP', 'health -> shop/db 5432/TCP'],
    denied: [fromWorld],
  },
  {
    trap: '8 the own node always comes in',
    policies: [cnp({ endpointSelector: db, ingress: [{}] })],
    allowed: ['host -> shop/db 5432/TCP'],
    denied: ['remote-node -> shop/db 5432/TCP'],
  },
  {
    trap: '8 unless a rule denies it',
    policies: [cnp({ endpointSelector: db, ingressDeny: [{ fromEntities: ['host'] }] })],
    denied: ['host -> shop/db 5432/TCP'],
  },
  {
    trap: '8 nodes are those that the pod does not run on',
    policies: [cnp({ endpointSelector: web, egress: [{ toNodes: [{}] }] })],
    allowed: ['shop/web -> remote-node 443/TCP'],
    denied: ['shop/web -> host 443/TCP'],
  },
  {
    trap: '9 a port without protocol is TCP, UDP and SCTP',
    policies: [cnp({ endpointSelector: db, ingress: [{ toPorts: [{ ports: [{ port: '5432' }] }] }] })],
    allowed: [toDb, 'shop/web -> shop/db 5432/UDP', 'shop/web -> shop/db 5432/SCTP'],
  },
  {
    trap: '9 port 0 is every port, and any port leaves ICMP out',
    policies: [cnp({ endpointSelector: db, ingress: [{ toPorts: [{ ports: [{ port: '0', protocol: 'ANY' }] }] }] })],
    allowed: [toDb],
    denied: ['shop/web -> shop/db 8/ICMP'],
  },
  {
    trap: '9 without ports ICMP passes',
    policies: [cnp({ endpointSelector: db, ingress: [{ fromEntities: ['all'] }] })],
    allowed: ['shop/web -> shop/db 8/ICMP'],
  },
  {
    trap: '9 ICMP without a family is IPv4',
    policies: [cnp({ endpointSelector: db, ingress: [{ icmps: [{ fields: [{ type: 8 }] }] }] })],
    allowed: ['shop/web -> shop/db 8/ICMP'],
    denied: ['shop/web -> shop/db 8/ICMPv6', 'shop/web -> shop/db 0/ICMP'],
  },
  {
    trap: '10 a domain name is not for files to decide',
    policies: [cnp({ endpointSelector: db, egress: [{ toFQDNs: [{ matchPattern: '*.example.com' }] }] })],
    undecided: [outWorld],
    denied: ['shop/db -> shop/web 80/TCP'],
  },
  {
    trap: '11 policies of nodes depend on the host firewall, and select no pods',
    policies: [ccnp({ nodeSelector: {}, ingress: [{}] })],
    undecided: ['shop/web -> host 22/TCP'],
    allowed: [toDb],
  },
  {
    trap: '12 cluster-wide policies of Kubernetes come first',
    policies: [
      admin({ subject: { namespaces: {} }, ingress: [deny()] }),
      cnp({ endpointSelector: db, ingress: [{ fromEntities: ['all'] }] }),
    ],
    denied: [toDb],
    allowed: [fromWorld],
  },
  {
    trap: '13 a baseline does not undo what NetworkPolicies isolate',
    policies: [
      np({ podSelector: db }),
      baseline({ subject: { namespaces: {} }, ingress: [{ action: 'Accept', from: [{ namespaces: {} }] }] }),
    ],
    denied: [toDb],
  },
  {
    trap: '14 a request is held against layer 7, which files do not decide',
    policies: [
      cnp({
        endpointSelector: db,
        ingress: [
          {
            fromEndpoints: [web],
            toPorts: [{ ports: [{ port: '5432', protocol: 'TCP' }], rules: { http: [{ method: 'GET' }] } }],
          },
        ],
      }),
    ],
    undecided: [toDb],
    denied: [fromBank, 'shop/web -> shop/db 80/TCP'],
  },
  {
    trap: '14 layer 7 that takes every request only looks',
    policies: [
      cnp({
        endpointSelector: db,
        ingress: [
          { fromEndpoints: [web], toPorts: [{ ports: [{ port: '5432', protocol: 'TCP' }], rules: { http: [{}] } }] },
        ],
      }),
    ],
    allowed: [toDb],
  },
  {
    trap: '6 a Service is not for files to decide',
    policies: [cnp({ endpointSelector: db, egress: [{ toServices: [{ k8sService: { serviceName: 'web' } }] }] })],
    undecided: ['shop/db -> 203.0.113.9 443/TCP'],
  },
  {
    trap: 'an account is a label of the endpoint',
    policies: [
      cnp({
        endpointSelector: db,
        ingress: [{ fromEndpoints: [{ matchLabels: { 'io.cilium.k8s.policy.serviceaccount': 'web' } }] }],
      }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
];

const drop = (from: object[], more: object = {}) => ({ action: 'Drop', from, ...more });
const allow = (from: object[], more: object = {}) => ({ action: 'Allow', from, ...more });

const antreaTraps: readonly Trap[] = [
  {
    trap: '1 tiers go before priorities',
    policies: [
      acnp(
        {
          tier: 'securityops',
          priority: 100,
          appliedTo: [{ podSelector: db }],
          ingress: [allow([{ podSelector: web }])],
        },
        'a',
      ),
      acnp(
        { tier: 'platform', priority: 1, appliedTo: [{ podSelector: db }], ingress: [drop([{ podSelector: {} }])] },
        'b',
      ),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '1 without a tier it is the application',
    policies: [
      acnp({ priority: 1, appliedTo: [{ podSelector: db }], ingress: [allow([{ podSelector: web }])] }, 'a'),
      acnp({ tier: 'platform', priority: 9, appliedTo: [{ podSelector: db }], ingress: [drop([])] }, 'b'),
    ],
    denied: [toDb],
  },
  {
    trap: '1 equal priorities that disagree are told, not decided',
    policies: [
      acnp({ appliedTo: [{ podSelector: db }], ingress: [allow([{ podSelector: web }])] }, 'a'),
      acnp({ appliedTo: [{ podSelector: db }], ingress: [drop([])] }, 'b'),
    ],
    undecided: [toDb],
    denied: [fromBank],
  },
  {
    trap: '1 equal priorities for different pods are no tie',
    policies: [
      acnp({ appliedTo: [{ podSelector: db }], ingress: [allow([{ podSelector: web }]), drop([])] }, 'a'),
      acnp({ appliedTo: [{ podSelector: web }], ingress: [drop([])] }, 'b'),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '2 Pass goes to the policies of Kubernetes, past all tiers but the baseline',
    policies: [
      acnp(
        {
          tier: 'securityops',
          appliedTo: [{ podSelector: db }],
          ingress: [{ action: 'Pass', from: [{ podSelector: web }] }],
        },
        'a',
      ),
      acnp({ tier: 'application', appliedTo: [{ podSelector: db }], ingress: [drop([])] }, 'b'),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '2 Reject is a denial',
    policies: [
      acnp({ appliedTo: [{ podSelector: db }], ingress: [{ action: 'Reject', from: [{ podSelector: web }] }] }),
    ],
    denied: [toDb],
    allowed: [fromBank],
  },
  {
    trap: '3 nothing is isolated by itself',
    policies: [annp({ appliedTo: [{ podSelector: db }], ingress: [allow([{ podSelector: web }])] })],
    allowed: [toDb, fromBank, fromWorld],
  },
  {
    trap: '3 the baseline cannot undo what NetworkPolicies isolate',
    policies: [
      np({ podSelector: db }),
      acnp({ tier: 'baseline', appliedTo: [{ podSelector: db }], ingress: [allow([])] }),
    ],
    denied: [toDb],
  },
  {
    trap: '4 a podSelector alone is of all namespaces in a cluster-wide policy',
    policies: [acnp({ appliedTo: [{ podSelector: db }], ingress: [drop([{ podSelector: {} }])] })],
    denied: [toDb, fromBank],
    allowed: [fromWorld],
  },
  {
    trap: '4 and of the own one in a namespaced policy',
    policies: [annp({ appliedTo: [{ podSelector: db }], ingress: [drop([{ podSelector: {} }])] })],
    denied: [toDb],
    allowed: [fromBank],
  },
  {
    trap: '4 a rule may say itself whom it is applied to',
    policies: [acnp({ ingress: [drop([], { appliedTo: [{ podSelector: db }] })] })],
    denied: [toDb],
    allowed: ['shop/db -> shop/web 80/TCP'],
  },
  {
    trap: '5 no peers are any peer',
    policies: [acnp({ appliedTo: [{ podSelector: db }], ingress: [drop([])] })],
    denied: [toDb, fromWorld],
  },
  {
    trap: '5 except falls through to the next rule',
    policies: [
      acnp({
        appliedTo: [{ podSelector: db }],
        ingress: [drop([{ ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.8/29'] } }])],
      }),
    ],
    allowed: [fromWorld],
    denied: ['203.0.113.1 -> shop/db 5432/TCP'],
  },
  {
    trap: '5 the own namespace is that of each subject',
    policies: [
      acnp({
        appliedTo: [{ namespaceSelector: {} }],
        ingress: [allow([{ namespaces: { match: 'Self' } }]), drop([{ namespaceSelector: {} }])],
      }),
    ],
    allowed: [toDb],
    denied: [fromBank, 'shop/web -> bank/vault 80/TCP'],
  },
  {
    trap: '5 the same labels are those that a namespace has',
    policies: [
      acnp({
        appliedTo: [{ namespaceSelector: {} }],
        ingress: [allow([{ namespaces: { sameLabels: ['team'] } }]), drop([{ namespaceSelector: {} }])],
      }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '5 an account has its namespace with it',
    policies: [
      acnp({
        appliedTo: [{ podSelector: db }],
        ingress: [drop([{ serviceAccount: { name: 'web', namespace: 'shop' } }])],
      }),
    ],
    denied: [toDb],
    allowed: [fromBank],
  },
  {
    trap: '5 a Service is not for files to decide',
    policies: [
      acnp({
        appliedTo: [{ podSelector: web }],
        egress: [{ action: 'Drop', toServices: [{ name: 'db', namespace: 'shop' }] }],
      }),
    ],
    undecided: [toDb],
  },
  {
    trap: '5 ICMP has types',
    policies: [
      acnp({ appliedTo: [{ podSelector: db }], ingress: [drop([], { protocols: [{ icmp: { icmpType: 8 } }] })] }),
    ],
    denied: ['shop/web -> shop/db 8/ICMP'],
    allowed: ['shop/web -> shop/db 0/ICMP', toDb],
  },
  {
    trap: '5 a source port is not for files to decide',
    policies: [
      acnp({
        appliedTo: [{ podSelector: db }],
        ingress: [drop([], { ports: [{ port: 5432, sourcePort: 1000 }, { port: 80 }] })],
      }),
    ],
    undecided: [toDb],
    denied: ['shop/web -> shop/db 80/TCP'],
  },
  {
    trap: '6 a domain name is not for files to decide',
    policies: [
      acnp({ appliedTo: [{ podSelector: db }], egress: [{ action: 'Drop', to: [{ fqdn: '*example.com' }] }] }),
    ],
    undecided: [outWorld],
  },
  {
    trap: '7 what is not asked for at layer 7 goes no further',
    policies: [
      acnp(
        {
          priority: 1,
          appliedTo: [{ podSelector: db }],
          ingress: [allow([{ podSelector: web }], { l7Protocols: [{ http: { method: 'GET' } }] })],
        },
        'a',
      ),
      acnp({ priority: 2, appliedTo: [{ podSelector: db }], ingress: [allow([])] }, 'b'),
    ],
    undecided: [toDb],
    allowed: [fromBank],
  },
];

const rules = (action: string, source: object = {}, more: object = {}) => [{ action, source, ...more }];

const calicoTraps: readonly Trap[] = [
  {
    trap: 'a selector may ask for a part of a value',
    policies: [
      gnp({
        ...{ selector: "app starts with 'd' && app ends with 'b'" },
        ingress: rules('Allow', { selector: "app contains 'we' && !app contains 'x'" }),
      }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '1 order goes before names, names before chance',
    policies: [
      gnp({ order: 1, selector: "app == 'db'", ingress: rules('Allow', { selector: "app == 'web'" }) }, 'z'),
      gnp({ order: 2, selector: "app == 'db'", ingress: rules('Deny') }, 'a'),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '1 one order is decided by the name',
    policies: [
      gnp({ order: 1, selector: "app == 'db'", ingress: rules('Allow') }, 'b'),
      gnp({ order: 1, selector: "app == 'db'", ingress: rules('Deny') }, 'a'),
    ],
    denied: [toDb],
  },
  {
    trap: '1 a policy without an order stands last',
    policies: [
      gnp({ selector: "app == 'db'", ingress: rules('Deny') }, 'a'),
      gnp({ order: 9999, selector: "app == 'db'", ingress: rules('Allow') }, 'b'),
    ],
    allowed: [toDb],
  },
  {
    trap: '1 policies of Kubernetes stand in the default tier at 1000',
    policies: [
      np({ podSelector: db, ingress: [{ from: [{ podSelector: web }] }] }),
      gnp({ order: 999, selector: "app == 'db'", ingress: rules('Deny', { selector: "app == 'web'" }) }),
    ],
    denied: [toDb],
  },
  {
    trap: '1 at the order of a NetworkPolicy names decide, and its own begins with knp.default',
    policies: [
      np({ podSelector: db, ingress: [{ from: [{ podSelector: web }] }] }, 'np-50'),
      gnp({ order: 1000, selector: "app == 'db'", ingress: rules('Deny') }, 'knp.default.np-5-0'),
    ],
    denied: [toDb],
  },
  {
    trap: '1 a name behind that of a NetworkPolicy comes too late',
    policies: [
      np({ podSelector: db, ingress: [{ from: [{ podSelector: web }] }] }, 'np-50'),
      gnp({ order: 1000, selector: "app == 'db'", ingress: rules('Deny') }, 'knp.default.np-6'),
    ],
    allowed: [toDb],
  },
  {
    trap: '2 a tier that selects a pod ends in a denial',
    policies: [
      gnp({ selector: "app == 'db'", types: ['Ingress'], ingress: rules('Allow', { selector: "app == 'web'" }) }),
    ],
    allowed: [toDb, outWorld],
    denied: [fromBank],
  },
  {
    trap: '2 a tier whose ending is Pass leaves the rest to the next one',
    policies: [
      object('projectcalico.org/v3', 'Tier', 'early', { order: 10, defaultAction: 'Pass' }),
      gnp(
        { tier: 'early', selector: "app == 'db'", ingress: rules('Deny', { selector: "app == 'vault'" }) },
        'early.a',
      ),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '3 Pass of the last tier is what the profiles of namespaces allow',
    policies: [gnp({ selector: "app == 'db'", ingress: rules('Pass', { selector: "app == 'web'" }) })],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '3 Log decides nothing',
    policies: [gnp({ selector: "app == 'db'", ingress: [{ action: 'Log' }, { action: 'Allow' }] })],
    allowed: [toDb],
  },
  {
    trap: '3 Pass of an administrator goes to the next tier, and not past it',
    policies: [
      admin({ subject: { namespaces: {} }, ingress: [{ action: 'Pass', from: [{ namespaces: {} }] }] }),
      object('projectcalico.org/v3', 'Tier', 'between', { order: 2000 }),
      gnp({ tier: 'between', selector: "app == 'db'", ingress: rules('Deny') }, 'between.a'),
    ],
    denied: [toDb],
  },
  {
    trap: '4 without types they are those that have rules',
    policies: [
      gnp({ selector: "app == 'db'", egress: [{ action: 'Allow', destination: { nets: ['203.0.113.0/24'] } }] }),
    ],
    allowed: [toDb, outWorld],
    denied: ['shop/db -> 198.51.100.1 80/TCP'],
  },
  {
    trap: '4 no rules at all deny ingress',
    policies: [gnp({ selector: "app == 'db'" })],
    denied: [toDb],
    allowed: [outWorld],
  },
  {
    trap: '5 != and not in hold where the label is absent',
    policies: [
      gnp({ selector: "app == 'db'", ingress: rules('Allow', { selector: "tier != 'x' && env not in {'prod'}" }) }),
    ],
    allowed: [toDb, fromBank],
  },
  {
    trap: '5 a selector in a namespaced policy means its own namespace',
    policies: [calico({ selector: "app == 'db'", ingress: rules('Allow', { selector: 'all()' }) })],
    allowed: [toDb],
    denied: [fromBank, fromWorld],
  },
  {
    trap: '5 a negative selector confines too',
    policies: [calico({ selector: "app == 'db'", ingress: rules('Allow', { notSelector: "app == 'x'" }) })],
    allowed: [toDb],
    denied: [fromBank, fromWorld],
  },
  {
    trap: '5 nets and ports alone confine nothing',
    policies: [
      calico({
        selector: "app == 'db'",
        ingress: rules('Allow', {}, { protocol: 'TCP', destination: { ports: [5432] } }),
      }),
    ],
    allowed: [toDb, fromBank, fromWorld],
    denied: ['shop/web -> shop/db 80/TCP'],
  },
  {
    trap: '5 a namespaceSelector lifts the own namespace',
    policies: [calico({ selector: "app == 'db'", ingress: rules('Allow', { namespaceSelector: "team == 'money'" }) })],
    allowed: [fromBank],
    denied: [toDb, fromWorld],
  },
  {
    trap: '5 all() of namespaces is what is in one',
    policies: [gnp({ selector: "app == 'db'", ingress: rules('Allow', { namespaceSelector: 'all()' }) })],
    allowed: [toDb, fromBank],
    denied: [fromWorld],
  },
  {
    trap: '5 a selector without a namespace finds sets of addresses too',
    policies: [
      {
        apiVersion: 'projectcalico.org/v3',
        kind: 'GlobalNetworkSet',
        metadata: { name: 'partners', labels: { role: 'partner' } },
        spec: { nets: ['203.0.113.0/24'] },
      },
      gnp({ selector: "app == 'db'", ingress: rules('Allow', { selector: "role == 'partner'" }) }),
    ],
    allowed: [fromWorld],
    denied: [toDb, '198.51.100.1 -> shop/db 5432/TCP'],
  },
  {
    trap: '6 nets with a hole',
    policies: [
      gnp({
        selector: "app == 'db'",
        ingress: rules('Allow', { nets: ['203.0.113.0/24'], notNets: ['203.0.113.8/29'] }),
      }),
    ],
    denied: [fromWorld],
    allowed: ['203.0.113.1 -> shop/db 5432/TCP'],
  },
  {
    trap: '6 not these ports, not this protocol',
    policies: [
      gnp({
        selector: "app == 'db'",
        ingress: [
          { action: 'Allow', protocol: 'TCP', destination: { notPorts: ['1:79', 443] } },
          { action: 'Allow', notProtocol: 'TCP' },
        ],
      }),
    ],
    allowed: [toDb, 'shop/web -> shop/db 443/UDP', 'shop/web -> shop/db 8/ICMP'],
    denied: ['shop/web -> shop/db 443/TCP'],
  },
  {
    trap: '6 a denial before what is allowed, in the order of the rules',
    policies: [
      gnp({
        selector: "app == 'db'",
        ingress: [{ action: 'Deny', source: { selector: "app == 'vault'" } }, { action: 'Allow' }],
      }),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: '7 policies of the host alone decide nothing for pods',
    policies: [gnp({ preDNAT: true, applyOnForward: true, selector: 'all()', ingress: rules('Deny') })],
    allowed: [toDb],
  },
  {
    trap: '7 the labels of an account are not for files to decide',
    policies: [
      gnp({ selector: "app == 'db'", ingress: rules('Allow', { serviceAccounts: { selector: "team == 'a'" } }) }),
    ],
    undecided: [toDb, fromBank],
    denied: [fromWorld],
  },
];

const inShop = { names: ['shop'] };
const dbPods = { namespaces: inShop, pods: db };
const webPods = { namespaces: inShop, pods: web };

const portableTraps: readonly Trap[] = [
  {
    trap: 'a list of rules isolates where it is one of applications, even an empty one',
    policies: [portable({ subject: dbPods, ingress: [] })],
    denied: [toDb, fromWorld],
    allowed: [outWorld],
  },
  {
    trap: 'a list of rules of an administrator isolates nobody',
    policies: [portable({ tier: 'admin', subject: dbPods, ingress: [{ from: [webPods] }] })],
    allowed: [toDb, fromBank],
  },
  {
    trap: 'an isolation that is taken out is none, and one alone needs no rules',
    policies: [portable({ subject: dbPods, isolate: ['egress'], ingress: [{ action: 'deny', from: [webPods] }] })],
    denied: [toDb, outWorld],
    allowed: [fromBank],
  },
  {
    trap: 'a denial goes before what is allowed at one priority, wherever both stand',
    policies: [
      portable({ subject: dbPods, ingress: [{ from: [webPods] }, { action: 'deny', from: [webPods] }] }, 'one'),
      portable({ subject: dbPods, ingress: [{ from: [webPods] }] }, 'two'),
    ],
    denied: [toDb],
  },
  {
    trap: 'a lower priority goes first',
    policies: [
      portable({ subject: dbPods, ingress: [{ action: 'deny' }] }, 'one'),
      portable({ subject: dbPods, priority: 499, ingress: [{ from: [webPods] }] }, 'two'),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: 'what an administrator isolates no application opens, but for what is passed on',
    policies: [
      portable({
        tier: 'admin',
        subject: dbPods,
        isolate: ['ingress'],
        ingress: [{ action: 'pass', from: [webPods] }],
      }),
      portable({ subject: dbPods, isolate: [], ingress: [{ from: [webPods, { namespaces: {} }] }] }, 'open'),
      portable({ tier: 'baseline', subject: dbPods, isolate: ['ingress'] }, 'closed'),
    ],
    allowed: [toDb],
    denied: [fromBank],
  },
  {
    trap: 'a CIDR is neither a pod nor a node',
    policies: [portable({ subject: dbPods, ingress: [{ from: [{ cidrs: ['0.0.0.0/0'] }] }] })],
    allowed: [fromWorld],
    denied: [toDb, 'remote-node -> shop/db 5432/TCP'],
  },
  {
    trap: 'the own node passes whatever is denied, and other nodes do not',
    policies: [
      portable({ tier: 'admin', subject: dbPods, isolate: ['ingress', 'egress'], ingress: [{ action: 'deny' }] }),
    ],
    allowed: ['host -> shop/db 5432/TCP', 'shop/db -> host 10250/TCP'],
    denied: ['remote-node -> shop/db 5432/TCP', 'shop/db -> remote-node 10250/TCP'],
  },
  {
    trap: 'the API server is a node too, where it is one',
    policies: [portable({ subject: dbPods, egress: [{ to: [{ entities: ['nodes'] }] }] })],
    allowed: ['shop/db -> kube-apiserver 6443/TCP', 'shop/db -> remote-node 10250/TCP'],
    denied: [outWorld],
  },
  {
    trap: 'the name of a port is that of the pod at the other end, whatever the number',
    policies: [portable({ subject: webPods, egress: [{ to: [dbPods], ports: ['http'] }] })],
    allowed: ['shop/web -> shop/db 9090/TCP'],
    denied: ['shop/web -> shop/db 8080/TCP'],
  },
  {
    trap: 'a port belongs to its protocol, and none at all is every packet',
    policies: [
      portable({ subject: dbPods, ingress: [{ from: [webPods], ports: ['5432/TCP', '8/ICMP'] }] }),
      portable({ subject: webPods, isolate: [], ingress: [{ action: 'deny' }] }, 'web'),
    ],
    allowed: [toDb, 'shop/web -> shop/db 8/ICMP'],
    denied: ['shop/web -> shop/db 5432/UDP', 'shop/web -> shop/db 3/ICMP', 'shop/db -> shop/web 8/ICMP'],
  },
  {
    trap: 'NetworkPolicies beside them allow and isolate as policies of applications do',
    policies: [
      portable({ subject: dbPods, ingress: [{ from: [{ namespaces: { names: ['bank'] } }] }] }),
      np({ podSelector: db, ingress: [{ from: [{ podSelector: web }] }] }),
    ],
    allowed: [toDb, fromBank],
    denied: [fromWorld],
  },
  {
    trap: 'names and requests are not for files to decide',
    policies: [
      portable({ subject: dbPods, egress: [{ to: [{ fqdns: ['*.example.com'] }], ports: ['443/TCP'] }] }),
      portable({ subject: webPods, ingress: [{ ports: ['8080/TCP'], http: [{ path: '/api/*' }] }] }, 'web'),
    ],
    undecided: [outWorld, 'bank/vault -> shop/web 8080/TCP'],
    denied: ['shop/db -> bank/vault 443/TCP', 'bank/vault -> shop/web 8081/TCP'],
  },
];

const dialects: readonly [string, Enforcement, readonly Trap[]][] = [
  ['NetworkPolicy', 'kubernetes', kubernetes],
  ['ClusterNetworkPolicy', 'kubernetes', cluster],
  ['Cilium', 'cilium', ciliumTraps],
  ['Antrea', 'antrea', antreaTraps],
  ['Calico', 'calico', calicoTraps],
  ['portable', 'portable', portableTraps],
];

describe.each(dialects)('%s', (_, enforcement, traps) => {
  test.each(traps)('$trap', ({ policies, ...questions }) => {
    const text = policies.map((policy) => JSON.stringify(policy)).join('\n---\n');
    for (const verdict of ['allowed', 'denied', 'undecided'] as const) {
      for (const question of questions[verdict] ?? []) {
        expect([question, verdictIn(text, enforcement, question)]).toEqual([question, verdict]);
      }
    }
  });
});
