import { describe, expect, test } from 'vitest';
import { carryPolicies } from '../../../src/policy/carry/carry-policies';
import type { Enforcer } from '../../../src/policy/enforcer';
import { located } from '../../support/located';
import { antrea, cilium, ciliumPolicy, findingsOf, networkPolicy } from './findings-of';

const whole = (gates: Readonly<Record<string, boolean>>): Enforcer => ({ cni: 'antrea', gates });
const spec = (kind: string, metadata: string, rest: string) =>
  `{apiVersion: crd.antrea.io/v1beta1, kind: ${kind}, metadata: {${metadata}}, spec: {${rest}}}`;
/** A ClusterNetworkPolicy for the pods of a team. */
const cluster = (rest: string, subject = 'appliedTo: [{podSelector: {matchLabels: {team: blue}}}]') =>
  spec('ClusterNetworkPolicy', 'name: a', `priority: 5, ${subject}${rest ? `, ${rest}` : ''}`);
const own = (rest: string, subject = 'appliedTo: [{podSelector: {}}]') =>
  spec('NetworkPolicy', 'name: a, namespace: shop', `priority: 5, ${subject}, ${rest}`);
const tier = (name: string, priority: number) => spec('Tier', `name: ${name}`, `priority: ${priority}`);
const group = (name: string, rest: string) => spec('ClusterGroup', `name: ${name}`, rest);

const codes = (yaml: string, enforcer = antrea) => findingsOf(yaml, enforcer);
const stages = (yaml: string) =>
  carryPolicies(located(yaml), antrea).manifests.map(({ object, stage }) => `${stage} ${object.metadata.name}`);

describe('policies that people write for Antrea', () => {
  const policies = [
    tier('guardrails', 60),
    group('databases', 'podSelector: {matchLabels: {app: db}}, namespaceSelector: {}'),
    group('partners', 'ipBlocks: [{cidr: 192.0.2.0/24, except: [192.0.2.128/25]}]'),
    group('all-data', 'childGroups: [databases]'),
    spec('Group', 'name: web, namespace: shop', 'podSelector: {matchLabels: {app: web}}'),
    cluster('tier: guardrails, ingress: [{action: Pass, from: [{group: partners}]}]').replace('name: a', 'name: pass'),
    cluster('egress: [{action: Allow, to: [{fqdn: "*.example.com"}], ports: [{protocol: TCP, port: 443}]}]').replace(
      'name: a',
      'name: names',
    ),
    cluster('tier: baseline, ingress: [{action: Drop, from: [{namespaces: {match: Self}}]}]').replace(
      'name: a',
      'name: deny',
    ),
    own(
      'ingress: [{name: in, action: Allow, from: [{podSelector: {}}, {namespaceSelector: {}}], protocols: [{icmp: {icmpType: 8}}]}]',
      'appliedTo: [{group: web}]',
    ),
  ].join('\n---\n');

  test('AN-07 pass, each in its stage: what is referred to, what allows, what takes away', () => {
    expect(codes(policies)).toEqual([]);
    expect(stages(policies)).toEqual([
      'policy-groups guardrails',
      'policy-groups databases',
      'policy-groups partners',
      'policy-groups all-data',
      'policy-groups web',
      'allow pass',
      'allow names',
      'deny deny',
      'allow a',
    ]);
  });

  test('pass unchanged', () => {
    const documents = located(policies);
    const before = JSON.stringify(documents.map(({ value }) => value));
    const { manifests } = carryPolicies(documents, antrea);
    expect(JSON.stringify(manifests.map(({ object }) => object))).toBe(before);
  });

  test('of Kubernetes pass beside them under every CNI', () => {
    const yaml = networkPolicy('ingress: []');
    for (const enforcer of [antrea, cilium, { cni: 'external' } as const]) expect(codes(yaml, enforcer)).toEqual([]);
    // The same kind, namespace and name in two API groups are two objects.
    const twin = own('ingress: [{action: Allow}]');
    expect(codes(`${yaml}\n---\n${twin}`)).toEqual([]);
  });
});

test.each([
  ['Antrea', cluster('ingress: [{action: Drop}]'), cilium],
  ['Antrea', tier('a', 60), { cni: 'external' } as const],
  ['Cilium', ciliumPolicy('ingress: [{}]'), antrea],
  ['Cilium', ciliumPolicy('ingress: [{}]'), { cni: 'external' } as const],
])('a policy of %s is refused where another CNI enforces', (_, yaml, enforcer) => {
  const { findings, manifests } = carryPolicies(located(yaml), enforcer);
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['FL-POL-013 /apiVersion']);
  expect(findings[0]?.help).toContain('NetworkPolicy of Kubernetes');
  expect(manifests).toEqual([]);
});

const l7 = 'l7Protocols: [{http: {path: /a}}]';
const gates = whole({ L7NetworkPolicy: true, NodeNetworkPolicy: true });

test.each([
  ['a priority of zero', own('ingress: []').replace('priority: 5', 'priority: 0'), 'FL-POL-104 /spec/priority'],
  ['a priority above 10000', cluster('').replace('priority: 5', 'priority: 10001'), 'FL-POL-104 /spec/priority'],
  ['an unknown action', cluster('ingress: [{action: Deny}]'), 'FL-POL-104 /spec/ingress/0/action'],
  ['a rule without action', cluster('ingress: [{}]'), 'FL-POL-103 /spec/ingress/0'],
  ['a field of Kubernetes', cluster('policyTypes: [Ingress]'), 'FL-POL-101 /spec/policyTypes'],
  [
    'a namespaceSelector as subject in a namespace',
    own('ingress: []', 'appliedTo: [{namespaceSelector: {}}]'),
    'FL-POL-101 /spec/appliedTo/0/namespaceSelector',
  ],
  [
    'nodes as subject of a rule',
    cluster('ingress: [{action: Drop, appliedTo: [{nodeSelector: {}}]}]', 'appliedTo: []'),
    'FL-POL-101 /spec/ingress/0/appliedTo/0/nodeSelector',
  ],
  [
    'a Service as subject of an egress rule',
    cluster('egress: [{action: Drop, appliedTo: [{service: {name: a, namespace: b}}]}]', 'appliedTo: []'),
    'FL-POL-101 /spec/egress/0/appliedTo/0/service',
  ],
  ['no subject', spec('ClusterNetworkPolicy', 'name: a', 'priority: 5, ingress: [{action: Drop}]'), 'FL-POL-301 /spec'],
  [
    'subjects at policy and rule',
    cluster('ingress: [{action: Drop, appliedTo: [{podSelector: {}}]}]'),
    'FL-POL-301 /spec/appliedTo',
  ],
  [
    'subjects at some rules',
    cluster('ingress: [{action: Drop, appliedTo: [{podSelector: {}}]}, {action: Drop}]', 'appliedTo: []'),
    'FL-POL-301 /spec',
  ],
  [
    'a group beside a selector',
    `${group('g', 'podSelector: {}')}\n---\n${cluster('', 'appliedTo: [{group: g, podSelector: {}}]')}`,
    'FL-POL-302 /spec/appliedTo/0/podSelector',
  ],
  ['an empty subject', cluster('', 'appliedTo: [{}]'), 'FL-POL-111 /spec/appliedTo/0'],
  [
    'a ServiceAccount beside a selector',
    cluster('ingress: [{action: Drop, from: [{serviceAccount: {name: a, namespace: b}, podSelector: {}}]}]'),
    'FL-POL-302 /spec/ingress/0/from/0/podSelector',
  ],
  [
    'an address beside a selector',
    cluster('ingress: [{action: Drop, from: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]}]'),
    'FL-POL-302 /spec/ingress/0/from/0/podSelector',
  ],
  [
    'namespaces told twice',
    cluster('ingress: [{action: Drop, from: [{namespaces: {match: Self}, namespaceSelector: {}}]}]'),
    'FL-POL-302 /spec/ingress/0/from/0/namespaceSelector',
  ],
  [
    'Services beside ports',
    cluster('egress: [{action: Drop, toServices: [{name: a, namespace: b}], ports: [{port: 80}]}]'),
    'FL-POL-302 /spec/egress/0/ports',
  ],
  ['Pass in the last tier', cluster('tier: baseline, ingress: [{action: Pass}]'), 'FL-POL-303 /spec/ingress/0/action'],
  [
    'two rules of one name',
    cluster('ingress: [{name: a, action: Drop}], egress: [{name: a, action: Drop}]'),
    'FL-POL-304 /spec/egress/0/name',
  ],
  [
    'layer 7 with another action',
    cluster(`ingress: [{action: Drop, ${l7}}]`),
    'FL-POL-305 /spec/ingress/0/l7Protocols',
  ],
  [
    'HTTP over UDP',
    cluster(`ingress: [{action: Allow, ${l7}, ports: [{protocol: UDP, port: 80}]}]`),
    'FL-POL-305 /spec/ingress/0/l7Protocols',
  ],
  [
    'a layer 7 protocol of both kinds',
    cluster('ingress: [{action: Allow, l7Protocols: [{http: {}, tls: {}}]}]'),
    'FL-POL-212 /spec/ingress/0/l7Protocols/0',
  ],
  [
    'AN-11 DNS as layer 7 protocol',
    cluster('egress: [{action: Allow, l7Protocols: [{dns: {}}]}]'),
    'FL-POL-316 /spec/egress/0/l7Protocols/0/dns',
  ],
  [
    'egress of a Service',
    cluster('egress: [{action: Drop}]', 'appliedTo: [{service: {name: a, namespace: b}}]'),
    'FL-POL-306 /spec/appliedTo/0/service',
  ],
  [
    'a Service beside pods',
    cluster(
      'ingress: [{action: Drop, from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]',
      'appliedTo: [{service: {name: a, namespace: b}}, {podSelector: {}}]',
    ),
    'FL-POL-306 /spec/appliedTo/0/service',
  ],
  [
    'clients of a Service by labels',
    cluster('ingress: [{action: Drop, from: [{podSelector: {}}]}]', 'appliedTo: [{service: {name: a, namespace: b}}]'),
    'FL-POL-306 /spec/ingress/0/from/0',
  ],
  ["one of Antrea's tiers", tier('baseline', 60), 'FL-POL-307 /metadata/name'],
  ['a reserved priority', tier('mine', 251), 'FL-POL-308 /spec/priority'],
  ["the priority of one of Antrea's tiers", tier('mine', 250), 'FL-POL-308 /spec/priority'],
  ['a priority given twice', `${tier('mine', 60)}\n---\n${tier('yours', 60)}`, 'FL-POL-308 /spec/priority'],
  ['a tier that is not there', cluster('tier: guard'), 'FL-POL-309 /spec/tier'],
  [
    'a group that is not there',
    cluster('ingress: [{action: Drop, from: [{group: g}]}]'),
    'FL-POL-310 /spec/ingress/0/from/0/group',
  ],
  [
    'a group of another namespace',
    `${spec('Group', 'name: g, namespace: bank', 'podSelector: {}')}\n---\n${own('ingress: []', 'appliedTo: [{group: g}]')}`,
    'FL-POL-310 /spec/appliedTo/0/group',
  ],
  ['a group in itself', group('a', 'childGroups: [a]'), 'FL-POL-311 /spec/childGroups/0'],
  [
    'groups two levels deep',
    [group('a', 'podSelector: {}'), group('b', 'childGroups: [a]'), group('c', 'childGroups: [b]')].join('\n---\n'),
    'FL-POL-311 /spec/childGroups/0',
  ],
  [
    'a group of two kinds',
    group('a', 'ipBlocks: [{cidr: 10.0.0.0/8}], podSelector: {}'),
    'FL-POL-302 /spec/podSelector',
  ],
  ['a group of nodes and pods', group('a', 'nodeSelector: {}, podSelector: {}'), 'FL-POL-302 /spec/podSelector'],
  ['a range with host bits', group('a', 'ipBlocks: [{cidr: 10.0.0.1/8}]'), 'FL-POL-108 /spec/ipBlocks/0/cidr'],
  [
    'a name that DNS cannot have',
    cluster('egress: [{action: Allow, to: [{fqdn: 10.0.0.1}]}]'),
    'FL-OBJ-005 /spec/egress/0/to/0/fqdn',
  ],
  [
    'a name that is denied',
    cluster('egress: [{action: Drop, to: [{fqdn: evil.example}]}]'),
    'FL-POL-313 /spec/egress/0/to/0/fqdn',
  ],
  [
    'a Service by its DNS name',
    cluster('egress: [{action: Allow, to: [{fqdn: db.bank.svc.cluster.local}]}]'),
    'FL-POL-317 /spec/egress/0/to/0/fqdn',
  ],
  [
    'IGMP beside peers',
    cluster('egress: [{action: Drop, to: [{podSelector: {}}], protocols: [{igmp: {igmpType: 22}}]}]'),
    'FL-POL-314 /spec/egress/0/protocols/0/igmp',
  ],
  [
    'a range of ports that ends before it starts',
    cluster('ingress: [{action: Drop, ports: [{port: 90, endPort: 80}]}]'),
    'FL-POL-110 /spec/ingress/0/ports/0/endPort',
  ],
  [
    'the end of source ports without a start',
    cluster('ingress: [{action: Drop, ports: [{sourceEndPort: 80}]}]'),
    'FL-POL-110 /spec/ingress/0/ports/0/sourceEndPort',
  ],
  [
    'an invalid label',
    cluster('', 'appliedTo: [{podSelector: {matchLabels: {"a b": c}}}]'),
    'FL-POL-105 /spec/appliedTo/0/podSelector/matchLabels/a b',
  ],
])('%s is refused', (_, yaml, expected) => {
  expect([...new Set(codes(yaml, gates))]).toEqual([expected]);
});

test.each([
  ['L7NetworkPolicy', cluster(`ingress: [{action: Allow, ${l7}}]`)],
  ['NodeNetworkPolicy', cluster('ingress: [{action: Drop}]', 'appliedTo: [{nodeSelector: {}}]')],
])('AN-11 what needs the gate %s is refused until the spec opens it', (gate, yaml) => {
  const { findings } = carryPolicies(located(yaml), antrea);
  expect(findings.map(({ code }) => code)).toEqual(['FL-POL-312']);
  expect(findings[0]?.help).toContain(`${gate}: true`);
  expect(codes(yaml, whole({ [gate]: true }))).toEqual([]);
});

test('a label for the log of nodes has twelve characters, for that of pods as many as it likes', () => {
  const log = 'egress: [{action: Drop, enableLogging: true, logLabel: far-too-long-for-it}]';
  const open = whole({ NodeNetworkPolicy: true });
  expect(codes(cluster(log, 'appliedTo: [{nodeSelector: {}}]'), open)).toEqual(['FL-POL-318 /spec/egress/0/logLabel']);
  expect(codes(cluster(log), open)).toEqual([]);
});

test('with the gate AntreaPolicy off no kind of Antrea may stand', () => {
  expect(codes(tier('a', 60), whole({ AntreaPolicy: false }))).toEqual(['FL-POL-312 /kind']);
});

test('AN-08 the priority of ClusterNetworkPolicies is taken where Antrea enforces them', () => {
  expect(codes(tier('mine', 220))).toEqual([]);
  expect(codes(tier('mine', 220), whole({ ClusterNetworkPolicy: true }))).toEqual(['FL-POL-308 /spec/priority']);
});

test('a layer 7 rule takes away what it does not name', () => {
  const { manifests } = carryPolicies(located(cluster(`ingress: [{action: Allow, ${l7}}]`)), gates);
  expect(manifests.map(({ stage }) => stage)).toEqual(['isolate']);
});

test('a cluster has 20 tiers at most, six of them Antrea’s own', () => {
  const tiers = (count: number) =>
    Array.from({ length: count }, (_, index) => tier(`t${index}`, 60 + index)).join('\n---\n');
  expect(codes(tiers(14))).toEqual([]);
  expect(codes(tiers(15))).toEqual(['FL-POL-315 /kind']);
});

test('an unknown tier comes with what was probably meant', () => {
  const { findings } = carryPolicies(located(cluster('tier: platfrom')), antrea);
  expect(findings[0]?.help).toBe('did you mean `platform`?');
});

test('AN-11 who asks for DNS on layer 7 is told of `fqdn`', () => {
  const yaml = cluster('egress: [{action: Allow, l7Protocols: [{dns: {}}]}]');
  const { findings } = carryPolicies(located(yaml), whole({ L7NetworkPolicy: true }));
  expect(findings).toMatchObject([{ code: 'FL-POL-316', help: expect.stringContaining('fqdn') }]);
});
