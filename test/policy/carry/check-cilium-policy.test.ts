import { expect, test } from 'vitest';
import { cilium1_19, ciliumPolicy, findingsOf, hostPolicy } from './findings-of';

const ports = (entry: string) => ciliumPolicy(`egress: [{toPorts: [${entry}]}]`);
const tcp80 = 'ports: [{port: "80", protocol: TCP}]';
const tls = 'terminatingTLS: {secret: {name: s}}';
const listener = 'listener: {name: l, envoyConfig: {name: e}}';
const many = Array.from({ length: 41 }, (_, index) => `{port: "${index + 1}"}`).join(', ');
const group = (rule: string) => ciliumPolicy(`egress: [{toCIDRSet: [${rule}]}]`);
const hostFirewall = 'FL-POL-216 /spec/nodeSelector';

test.each<[string, string, ...string[]]>([
  ['a rule with an empty section only', ciliumPolicy('ingress: []'), 'FL-POL-201 /spec'],
  ['a rule with no section', ciliumPolicy('description: none'), 'FL-POL-201 /spec'],
  ['no subject', ciliumPolicy('ingress: [{}]', 'description: d'), 'FL-POL-202 /spec'],
  ['two subjects', hostPolicy('endpointSelector: {}, ingress: [{}]'), 'FL-POL-202 /spec', hostFirewall],
  ['nodes in a namespace', ciliumPolicy('ingress: [{}]', 'nodeSelector: {}'), 'FL-POL-203 /spec/nodeSelector'],
  [
    'two kinds of peers',
    ciliumPolicy('ingress: [{fromEndpoints: [{}], fromEntities: [world]}]'),
    'FL-POL-204 /spec/ingress/0/fromEntities',
  ],
  [
    'two kinds of CIDRs',
    ciliumPolicy('egressDeny: [{toCIDR: [10.0.0.0/8], toCIDRSet: [{cidr: 10.0.0.0/8}]}], egress: [{}]'),
    'FL-POL-204 /spec/egressDeny/0/toCIDRSet',
  ],
  [
    'ICMP with ports',
    ciliumPolicy(`ingress: [{icmps: [{fields: [{type: 8}]}], toPorts: [{${tcp80}}]}]`),
    'FL-POL-204 /spec/ingress/0/icmps',
  ],
  [
    'HTTP over UDP',
    ports('{ports: [{port: "80", protocol: UDP}], rules: {http: [{}]}}'),
    'FL-POL-205 /spec/egress/0/toPorts/0/ports/0/protocol',
  ],
  [
    'HTTP over any protocol',
    ports('{ports: [{port: "80"}], rules: {http: [{}]}}'),
    'FL-POL-205 /spec/egress/0/toPorts/0/ports/0/protocol',
  ],
  [
    'DNS rules on ingress',
    ciliumPolicy('ingress: [{toPorts: [{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*"}]}}]}]'),
    'FL-POL-206 /spec/ingress/0/toPorts/0/rules/dns',
  ],
  [
    'HTTP on ingress of nodes',
    hostPolicy(`ingress: [{toPorts: [{${tcp80}, rules: {http: [{}]}}]}]`),
    hostFirewall,
    'FL-POL-206 /spec/ingress/0/toPorts/0/rules/http',
  ],
  [
    'HTTP on egress of nodes',
    hostPolicy(`egress: [{toPorts: [{${tcp80}, rules: {http: [{}]}}]}]`),
    hostFirewall,
    'FL-POL-206 /spec/egress/0/toPorts/0/rules/http',
  ],
  [
    'DNS rules without ports',
    ports('{rules: {dns: [{matchPattern: "*"}]}}'),
    'FL-POL-207 /spec/egress/0/toPorts/0/rules/dns',
  ],
  [
    'DNS rules for a range',
    ports('{ports: [{port: "53", endPort: 54}], rules: {dns: [{matchPattern: "*"}]}}'),
    'FL-POL-208 /spec/egress/0/toPorts/0/ports/0/endPort',
  ],
  [
    'HTTP on all ports',
    ports('{ports: [{port: "0", protocol: TCP}], rules: {http: [{}]}}'),
    'FL-POL-209 /spec/egress/0/toPorts/0/ports/0/port',
  ],
  [
    'server names with HTTP in the clear',
    ports(`{${tcp80}, serverNames: [a.example.com], rules: {http: [{}]}}`),
    'FL-POL-210 /spec/egress/0/toPorts/0/rules',
  ],
  [
    'a listener on ingress',
    ciliumPolicy(`ingress: [{toPorts: [{${tcp80}, ${listener}}]}]`),
    'FL-POL-211 /spec/ingress/0/toPorts/0/listener',
  ],
  [
    'a listener with rules',
    ports(`{${tcp80}, ${listener}, rules: {http: [{}]}}`),
    'FL-POL-211 /spec/egress/0/toPorts/0/listener',
  ],
  [
    'HTTP and DNS together',
    ports(`{${tcp80}, rules: {http: [{}], dns: [{matchPattern: "*"}]}}`),
    'FL-POL-212 /spec/egress/0/toPorts/0/rules',
  ],
  ['layer 7 rules of no kind', ports(`{${tcp80}, rules: {}}`), 'FL-POL-212 /spec/egress/0/toPorts/0/rules'],
  ['a range named twice', group('{cidr: 10.0.0.0/8, cidrGroupRef: a}'), 'FL-POL-212 /spec/egress/0/toCIDRSet/0'],
  ['a range named by nothing', group('{except: [10.0.0.0/8]}'), 'FL-POL-212 /spec/egress/0/toCIDRSet/0'],
  [
    'a DNS name given twice',
    ports('{ports: [{port: "53"}], rules: {dns: [{matchName: a.b, matchPattern: "*"}]}}'),
    'FL-POL-212 /spec/egress/0/toPorts/0/rules/dns/0',
  ],
  [
    'an exception elsewhere',
    group('{cidr: 10.0.0.0/8, except: [11.0.0.0/16]}'),
    'FL-POL-109 /spec/egress/0/toCIDRSet/0/except/0',
  ],
  [
    'an exception of a group that is no CIDR',
    group('{cidrGroupRef: a, except: [10.0.0]}'),
    'FL-POL-108 /spec/egress/0/toCIDRSet/0/except/0',
  ],
  [
    'one address in place of a CIDR',
    ciliumPolicy('ingress: [{fromCIDR: [10.0.0.1]}]'),
    'FL-POL-108 /spec/ingress/0/fromCIDR/0',
  ],
  [
    'a policy without rules',
    '{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a, namespace: b}}',
    'FL-POL-213 ',
  ],
  ['a protocol without its port', ports('{ports: [{protocol: TCP}]}'), 'FL-POL-214 /spec/egress/0/toPorts/0/ports/0'],
  [
    'a port of a protocol without ports',
    ports('{ports: [{port: "80", protocol: GRE}]}'),
    'FL-POL-216 /spec/egress/0/toPorts/0/ports/0/protocol',
    'FL-POL-214 /spec/egress/0/toPorts/0/ports/0/port',
  ],
  [
    'a pattern that cannot be compiled',
    ports(`{${tcp80}, rules: {http: [{path: "/a("}]}}`),
    'FL-POL-215 /spec/egress/0/toPorts/0/rules/http/0/path',
  ],
  [
    'a pattern with look-ahead',
    ports(`{${tcp80}, rules: {http: [{host: "a(?!b)"}]}}`),
    'FL-POL-215 /spec/egress/0/toPorts/0/rules/http/0/host',
  ],
  ['peers that are nodes', ciliumPolicy('ingress: [{fromNodes: [{}]}]'), 'FL-POL-216 /spec/ingress/0/fromNodes'],
  [
    'default deny where there are no rules',
    ciliumPolicy('enableDefaultDeny: {egress: true}, ingress: [{}]'),
    'FL-POL-217 /spec/enableDefaultDeny/egress',
  ],
  ['denials alone', ciliumPolicy('ingressDeny: [{fromEntities: [world]}]'), 'FL-POL-218 /spec/ingressDeny'],
  [
    'names without DNS rules',
    ciliumPolicy('egress: [{toFQDNs: [{matchName: example.com}]}]'),
    'FL-POL-219 /spec/egress/0/toFQDNs',
  ],
  [
    'endPort below port',
    ports('{ports: [{port: "90", endPort: 80}]}'),
    'FL-POL-110 /spec/egress/0/toPorts/0/ports/0/endPort',
  ],
  [
    'endPort after a name',
    ports('{ports: [{port: http, endPort: 80}]}'),
    'FL-POL-110 /spec/egress/0/toPorts/0/ports/0/endPort',
  ],
  [
    'endPort after port 0',
    ports('{ports: [{port: "0", endPort: 80}]}'),
    'FL-POL-110 /spec/egress/0/toPorts/0/ports/0/endPort',
  ],
  ['41 ports', ports(`{ports: [${many}]}`), 'FL-POL-104 /spec/egress/0/toPorts/0/ports'],
  [
    'a port that reads as octal',
    ports('{ports: [{port: "0443"}]}'),
    'FL-POL-104 /spec/egress/0/toPorts/0/ports/0/port',
  ],
  ['a port too large', ports('{ports: [{port: "65536"}]}'), 'FL-POL-104 /spec/egress/0/toPorts/0/ports/0/port'],
  ['an unknown entity', ciliumPolicy('egress: [{toEntities: [internet]}]'), 'FL-POL-104 /spec/egress/0/toEntities/0'],
  [
    'an ICMP type above 255',
    ciliumPolicy('ingress: [{icmps: [{fields: [{type: 256}]}]}]'),
    'FL-POL-104 /spec/ingress/0/icmps/0/fields/0/type',
  ],
  [
    'an ICMP type of the other family',
    ciliumPolicy('ingress: [{icmps: [{fields: [{type: NeighborSolicitation}, {type: Echo, family: IPv6}]}]}]'),
    'FL-POL-220 /spec/ingress/0/icmps/0/fields/0/type',
    'FL-POL-220 /spec/ingress/0/icmps/0/fields/1/type',
  ],
  [
    'an ICMP type of a denial that only the API server knows',
    ciliumPolicy('egressDeny: [{icmps: [{fields: [{type: ExtendedEcho Reply}]}]}], egress: [{}]'),
    'FL-POL-104 /spec/egressDeny/0/icmps/0/fields/0/type',
  ],
  ...['a\\u0007', '\\u200b', '\\U000E0001', '\\U0001D173', '\\u0378'].map((value): [string, string, string] => [
    `the log value ${value}`,
    ciliumPolicy(`log: {value: "${value}"}, ingress: [{}]`),
    'FL-POL-104 /spec/log/value',
  ]),
  [
    'a label of a rule without a key',
    ciliumPolicy('labels: [{key: "", value: a}], ingress: [{}]'),
    'FL-POL-104 /spec/labels/0/key',
  ],
  [
    'a secret without a name',
    ports(`{${tcp80}, rules: {http: [{headerMatches: [{name: X-Token, secret: {name: ""}}]}]}}`),
    'FL-POL-104 /spec/egress/0/toPorts/0/rules/http/0/headerMatches/0/secret/name',
  ],
  [
    'empty layer 7 rules',
    ports('{ports: [{port: "80", protocol: UDP}], rules: {http: []}}'),
    'FL-POL-221 /spec/egress/0/toPorts/0/rules/http',
  ],
  [
    'names where the DNS rules are empty',
    ciliumPolicy('egress: [{toFQDNs: [{matchName: a.b}]}, {toPorts: [{ports: [{port: "53"}], rules: {dns: []}}]}]'),
    'FL-POL-221 /spec/egress/1/toPorts/0/rules/dns',
    'FL-POL-219 /spec/egress/0/toFQDNs',
  ],
  ...[':app', 'my-source:app', 'a:b:c'].map((key): [string, string, string] => [
    `the label key ${key}`,
    ciliumPolicy(`ingress: [{fromEndpoints: [{matchLabels: {"${key}": c}}]}]`),
    `FL-POL-105 /spec/ingress/0/fromEndpoints/0/matchLabels/${key}`,
  ]),
  [
    'CIDR groups by labels of pods',
    group('{cidrGroupSelector: {matchLabels: {"k8s:a": b}}}'),
    'FL-POL-105 /spec/egress/0/toCIDRSet/0/cidrGroupSelector/matchLabels/k8s:a',
  ],
  ['Kafka rules', ports(`{${tcp80}, rules: {kafka: []}}`), 'FL-POL-102 /spec/egress/0/toPorts/0/rules/kafka'],
  [
    'rules of another protocol',
    ports(`{${tcp80}, rules: {l7proto: r2d2}}`),
    'FL-POL-102 /spec/egress/0/toPorts/0/rules/l7proto',
  ],
  [
    'required labels of peers',
    ciliumPolicy('ingress: [{fromRequires: [{}]}]'),
    'FL-POL-102 /spec/ingress/0/fromRequires',
  ],
  [
    'layer 7 rules in a denial',
    ciliumPolicy(`egressDeny: [{toPorts: [{${tcp80}, rules: {http: [{}]}}]}]`),
    'FL-POL-101 /spec/egressDeny/0/toPorts/0/rules',
  ],
  ['an empty section beside another', ciliumPolicy('ingress: [], egress: [{}]'), 'FL-OBJ-001 /spec/ingress'],
  [
    'an empty list of peers',
    ciliumPolicy('ingress: [{fromEndpoints: []}], egress: [{}], egressDeny: [{toCIDR: [], toPorts: []}]'),
    'FL-OBJ-002 /spec/ingress/0/fromEndpoints',
    'FL-OBJ-002 /spec/egressDeny/0/toCIDR',
  ],
  [
    'names that DNS cannot have',
    ciliumPolicy(
      `egress: [{toFQDNs: [{matchName: 10.0.0.1}, {matchName: "${'b'.repeat(64)}.com"}, {matchPattern: "${'b.'.repeat(125)}comm"}]}, {toPorts: [{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*"}]}}]}]`,
    ),
    'FL-OBJ-005 /spec/egress/0/toFQDNs/0/matchName',
    'FL-OBJ-005 /spec/egress/0/toFQDNs/1/matchName',
    'FL-OBJ-005 /spec/egress/0/toFQDNs/2/matchPattern',
  ],
  [
    'names in a denial',
    ciliumPolicy('egressDeny: [{toFQDNs: [{matchName: a.b}]}]'),
    'FL-POL-101 /spec/egressDeny/0/toFQDNs',
  ],
  [
    'a bad label in a selector',
    ciliumPolicy('ingress: [{fromEndpoints: [{matchLabels: {"k8s:a b": c}}]}]'),
    'FL-POL-105 /spec/ingress/0/fromEndpoints/0/matchLabels/k8s:a b',
  ],
])('%s is told', (_, yaml, ...expected) => {
  expect(findingsOf(yaml)).toEqual(expected);
});

test.each([
  ['default deny as an empty entry', ciliumPolicy('ingress: [{}], egress: [{}]')],
  [
    'an empty section beside a denial',
    ciliumPolicy('ingress: [], ingressDeny: [{}], enableDefaultDeny: {ingress: true}'),
  ],
  [
    'an empty section that is to isolate nothing',
    ciliumPolicy('ingress: [], egress: [{}], enableDefaultDeny: {ingress: false}'),
  ],
  [
    'names as DNS has them',
    ciliumPolicy(
      `egress: [{toFQDNs: [{matchName: "a.${'b'.repeat(63)}.com."}, {matchPattern: "*.4u.io"}]}, {toPorts: [{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*"}]}}]}]`,
    ),
  ],
  [
    'several rules',
    '{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a, namespace: b}, specs: [{endpointSelector: {}, ingress: [{}]}, {endpointSelector: {}, egress: [{}]}]}',
  ],
  ['an empty list of peers beside another', ciliumPolicy('ingress: [{fromEndpoints: [], fromEntities: [world]}]')],
  ['peers with ports', ciliumPolicy(`ingress: [{fromEndpoints: [{}], toPorts: [{${tcp80}}]}]`)],
  [
    'HTTP over TCP',
    ports(`{${tcp80}, rules: {http: [{method: GET, path: "/api/.*", host: "(?i)shop\\\\.example\\\\.com"}]}}`),
  ],
  ['DNS over any protocol', ports('{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*"}]}}')],
  ['server names alone', ports(`{${tcp80}, serverNames: ["*.example.com"]}`)],
  ['server names with HTTP inside TLS', ports(`{${tcp80}, serverNames: [a.example.com], ${tls}, rules: {http: [{}]}}`)],
  ['a listener on egress', ports(`{${tcp80}, ${listener}}`)],
  [
    'every way to name ranges',
    group(
      '{cidr: 10.0.0.0/8, except: [10.1.0.0/16]}, {cidrGroupRef: a, except: [10.2.0.0/16]}, {cidrGroupSelector: {matchLabels: {a: b}}}',
    ),
  ],
  [
    'all ports, a range, a name and no end',
    ports('{ports: [{port: "0"}, {port: "80", endPort: 90}, {port: HTTP-8080}, {port: "80", endPort: 0}]}'),
  ],
  ['40 ports', ports(`{ports: [${many.replace(', {port: "41"}', '')}]}`)],
  [
    'ICMP by number and by name',
    ciliumPolicy('ingress: [{icmps: [{fields: [{type: 8}, {type: EchoRequest, family: IPv6}]}]}]'),
  ],
  [
    'services with ports',
    ciliumPolicy(`egress: [{toServices: [{k8sService: {serviceName: a}}], toPorts: [{${tcp80}}]}]`),
  ],
  [
    'services by labels with their source',
    ciliumPolicy('egress: [{toServices: [{k8sServiceSelector: {selector: {matchLabels: {"k8s:a": b}}}}]}]'),
  ],
  ['CIDR groups by labels with their source', group('{cidrGroupSelector: {matchLabels: {"cidrgroup:a": b}}}')],
  ['a log value in any script', ciliumPolicy('log: {value: "héllo 漢字 😀"}, ingress: [{}]')],
  [
    'labels with their source',
    ciliumPolicy(
      'ingress: [{fromEndpoints: [{matchLabels: {"k8s:io.kubernetes.pod.namespace": a, "reserved:host": ""}}]}]',
    ),
  ],
  [
    'denials without isolation',
    ciliumPolicy('enableDefaultDeny: {ingress: false}, ingressDeny: [{fromEntities: [world]}]'),
  ],
  [
    'names with DNS rules in another policy',
    `${ciliumPolicy('egress: [{toFQDNs: [{matchName: example.com}]}]')}\n---\n${ports('{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*"}]}}').replace('name: a', 'name: b')}`,
  ],
])('%s passes', (_, yaml) => {
  expect(findingsOf(yaml)).toEqual([]);
});

test('DNS rules are possible on the egress of nodes', () => {
  expect(
    findingsOf(hostPolicy('egress: [{toPorts: [{ports: [{port: "53"}], rules: {dns: [{matchPattern: "*"}]}}]}]')),
  ).toEqual([hostFirewall]);
});

test('a name that no pattern matches is refused at once, however long', () => {
  const yaml = ciliumPolicy(`egress: [{toFQDNs: [{matchName: "${'a'.repeat(200)}!"}]}]`);
  const start = performance.now();
  expect(findingsOf(yaml)).toEqual(['FL-POL-104 /spec/egress/0/toFQDNs/0/matchName']);
  expect(performance.now() - start).toBeLessThan(500);
});

const rules = (fields: string) => ports(`{${tcp80}, rules: {${fields}}}`);
const atRules = '/spec/egress/0/toPorts/0/rules';

test.each<[string, string]>([
  ['rules for Kafka', rules('kafka: [{role: produce, topic: orders}]')],
  ['rules of a parser of its own', rules('l7proto: r2d2, l7: [{cmd: READ}]')],
  ['server names that begin with a wildcard', ports(`{${tcp80}, serverNames: ["*.example.com", "**.a.b", a.b]}`)],
  ['HTTP, DNS, protocols and entities of both versions', ciliumPolicy('egress: [{toEntities: [cluster, ingress]}]')],
])('Cilium 1.19 takes %s', (_, policy) => {
  expect(findingsOf(policy, cilium1_19)).toEqual([]);
});

test.each<[string, string, ...string[]]>([
  ['two kinds of rules', rules('kafka: [{}], http: [{}]'), `FL-POL-212 ${atRules}`],
  ['no rules', rules(''), `FL-POL-212 ${atRules}`],
  ['rules of a parser without its name', rules('http: [{}], l7: [{a: b}]'), `FL-POL-103 ${atRules}`],
  ['empty rules for Kafka', rules('kafka: []'), `FL-POL-221 ${atRules}/kafka`],
  [
    'rules for Kafka over UDP',
    ports('{ports: [{port: "9092", protocol: UDP}], rules: {kafka: [{}]}}'),
    'FL-POL-205 /spec/egress/0/toPorts/0/ports/0/protocol',
  ],
  [
    'rules for Kafka on nodes',
    hostPolicy(`egress: [{toPorts: [{${tcp80}, rules: {kafka: [{}]}}]}]`),
    hostFirewall,
    `FL-POL-206 ${atRules}/kafka`,
  ],
  [
    'the clusters of a mesh',
    ciliumPolicy(
      'ingress: [{fromEntities: [world]}, {fromEntities: [cluster-mesh]}], egressDeny: [{toEntities: [cluster-mesh]}]',
    ),
    'FL-POL-218 /spec/egressDeny',
    'FL-POL-222 /spec/ingress/1/fromEntities/0',
    'FL-POL-222 /spec/egressDeny/0/toEntities/0',
  ],
  [
    'a wildcard within a server name',
    ports(`{${tcp80}, serverNames: [a.b, "api-*.example.com"]}`),
    'FL-POL-222 /spec/egress/0/toPorts/0/serverNames/1',
  ],
  ...['GRE', 'IPIP', 'IPV6', 'ESP', 'AH'].map((protocol): [string, string, ...string[]] => [
    `the protocol ${protocol}`,
    ports(`{ports: [{protocol: ${protocol}}]}`),
    'FL-POL-216 /spec/egress/0/toPorts/0/ports/0/protocol',
    'FL-POL-222 /spec/egress/0/toPorts/0/ports/0/protocol',
  ]),
])('Cilium 1.19 refuses %s', (_, policy, ...expected) => {
  expect(findingsOf(policy, cilium1_19)).toEqual(expected);
});

test('Cilium 1.20 takes what came with it', () => {
  const mesh = ciliumPolicy('ingress: [{fromEntities: [cluster-mesh]}]');
  expect(findingsOf(mesh)).toEqual([]);
  expect(findingsOf(ports(`{${tcp80}, serverNames: ["api-*.example.com"]}`))).toEqual([]);
  expect(findingsOf(ports('{ports: [{protocol: GRE}]}'))).toEqual([
    'FL-POL-216 /spec/egress/0/toPorts/0/ports/0/protocol',
  ]);
});

test('Cilium 1.20 has no rules for Kafka and other parsers, whatever is in them', () => {
  expect(findingsOf(rules('kafka: [{role: produce}]'))).toEqual([`FL-POL-102 ${atRules}/kafka`]);
  expect(findingsOf(rules('l7proto: r2d2, l7: [{cmd: READ}]'))).toEqual([
    `FL-POL-102 ${atRules}/l7proto`,
    `FL-POL-102 ${atRules}/l7`,
  ]);
});
