import { expect, test } from 'vitest';
import { findingsOf, networkPolicy } from './findings-of';

test.each([
  ['endPort below port', 'ingress: [{ports: [{port: 90, endPort: 80}]}]', 'FL-POL-110 /spec/ingress/0/ports/0/endPort'],
  [
    'endPort with a name',
    'ingress: [{ports: [{port: http, endPort: 80}]}]',
    'FL-POL-110 /spec/ingress/0/ports/0/endPort',
  ],
  ['endPort without port', 'egress: [{ports: [{endPort: 80}]}]', 'FL-POL-110 /spec/egress/0/ports/0/endPort'],
  ['port 0', 'ingress: [{ports: [{port: 0}]}]', 'FL-POL-104 /spec/ingress/0/ports/0/port'],
  ['a port name with capitals', 'ingress: [{ports: [{port: HTTP}]}]', 'FL-POL-104 /spec/ingress/0/ports/0/port'],
  ['a port name with two dashes', 'ingress: [{ports: [{port: a--b}]}]', 'FL-POL-104 /spec/ingress/0/ports/0/port'],
  ['a peer without anything', 'ingress: [{from: [{}]}]', 'FL-POL-111 /spec/ingress/0/from/0'],
  [
    'a block beside a selector',
    'egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]}]',
    'FL-POL-111 /spec/egress/0/to/0',
  ],
  [
    'a CIDR with leading zeros',
    'egress: [{to: [{ipBlock: {cidr: 010.0.0.0/8}}]}]',
    'FL-POL-108 /spec/egress/0/to/0/ipBlock/cidr',
  ],
  [
    'a CIDR with host bits',
    'egress: [{to: [{ipBlock: {cidr: 10.0.0.1/8}}]}]',
    'FL-POL-108 /spec/egress/0/to/0/ipBlock/cidr',
  ],
  [
    'an exception elsewhere',
    'egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]}]',
    'FL-POL-109 /spec/egress/0/to/0/ipBlock/except/0',
  ],
  [
    'an exception as large as its range',
    'egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}]}]',
    'FL-POL-109 /spec/egress/0/to/0/ipBlock/except/0',
  ],
  [
    'an exception of the other family',
    'egress: [{to: [{ipBlock: {cidr: "::/0", except: [10.0.0.0/8]}}]}]',
    'FL-POL-109 /spec/egress/0/to/0/ipBlock/except/0',
  ],
  [
    'a label key with a space',
    'ingress: [{from: [{podSelector: {matchLabels: {"a b": c}}}]}]',
    'FL-POL-105 /spec/ingress/0/from/0/podSelector/matchLabels/a b',
  ],
  [
    "Cilium's source of a label",
    'ingress: [{from: [{podSelector: {matchLabels: {"k8s:app": c}}}]}]',
    'FL-POL-105 /spec/ingress/0/from/0/podSelector/matchLabels/k8s:app',
  ],
  [
    'a label value that ends with a dash',
    'ingress: [{from: [{namespaceSelector: {matchLabels: {a: b-}}}]}]',
    'FL-POL-106 /spec/ingress/0/from/0/namespaceSelector/matchLabels/a',
  ],
  [
    'In without values',
    'ingress: [{from: [{podSelector: {matchExpressions: [{key: a, operator: In}]}}]}]',
    'FL-POL-107 /spec/ingress/0/from/0/podSelector/matchExpressions/0',
  ],
  [
    'Exists with values',
    'ingress: [{from: [{podSelector: {matchExpressions: [{key: a, operator: Exists, values: [b]}]}}]}]',
    'FL-POL-107 /spec/ingress/0/from/0/podSelector/matchExpressions/0',
  ],
  ['egress rules that are not read', 'policyTypes: [Ingress], egress: [{}]', 'FL-POL-112 /spec/egress'],
  ['ingress rules that are not read', 'policyTypes: [Egress], ingress: [{}]', 'FL-POL-112 /spec/ingress'],
  [
    'a named port towards addresses',
    'egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: https}]}]',
    'FL-POL-113 /spec/egress/0/ports/0/port',
  ],
])('%s is told', (_, rule, expected) => {
  expect(findingsOf(networkPolicy(rule))).toEqual([expected]);
});

test.each([
  ['a range of ports', 'ingress: [{ports: [{port: 80, endPort: 80}, {port: 80, endPort: 90, protocol: SCTP}]}]'],
  ['named ports', 'ingress: [{ports: [{port: http}, {port: web-8080}, {protocol: UDP}]}]'],
  ['both selectors in one peer', 'ingress: [{from: [{podSelector: {}, namespaceSelector: {}}]}]'],
  ['a block with exceptions', 'egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.2.3.4/32]}}]}]'],
  ['IPv6', 'egress: [{to: [{ipBlock: {cidr: "2001:db8::/32", except: ["2001:db8:1::/48"]}}]}]'],
  ['an empty label value', 'ingress: [{from: [{podSelector: {matchLabels: {a: ""}}}]}]'],
  ['a prefixed label', 'ingress: [{from: [{podSelector: {matchLabels: {app.kubernetes.io/name: c}}}]}]'],
  ['no rules of a listed type', 'policyTypes: [Ingress, Egress]'],
  ['rules without types', 'ingress: [{}], egress: [{}]'],
  [
    'a named port towards pods and addresses',
    'egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}, {podSelector: {}}], ports: [{port: https}]}]',
  ],
])('%s passes', (_, rule) => {
  expect(findingsOf(networkPolicy(rule))).toEqual([]);
});
