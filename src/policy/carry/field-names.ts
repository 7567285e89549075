import type { PolicyKind } from './policy-kinds';

type FieldNames = Readonly<Record<string, readonly string[]>>;

const selector = ['matchLabels', 'matchExpressions'];
const shared: FieldNames = {
  metadata: ['name', 'namespace', 'labels', 'annotations'],
  matchExpressions: ['key', 'operator', 'values'],
};

const networkPolicy: FieldNames = {
  ...shared,
  '': ['apiVersion', 'kind', 'metadata', 'spec'],
  spec: ['podSelector', 'policyTypes', 'ingress', 'egress'],
  podSelector: selector,
  namespaceSelector: selector,
  ingress: ['from', 'ports'],
  egress: ['to', 'ports'],
  from: ['podSelector', 'namespaceSelector', 'ipBlock'],
  to: ['podSelector', 'namespaceSelector', 'ipBlock'],
  ipBlock: ['cidr', 'except'],
  ports: ['protocol', 'port', 'endPort'],
};

const rule = [
  'endpointSelector',
  'nodeSelector',
  'ingress',
  'ingressDeny',
  'egress',
  'egressDeny',
  'enableDefaultDeny',
  'description',
  'labels',
  'log',
];
const sources = ['fromEndpoints', 'fromCIDR', 'fromCIDRSet', 'fromEntities', 'fromNodes', 'fromGroups'];
const targets = ['toEndpoints', 'toCIDR', 'toCIDRSet', 'toEntities', 'toNodes', 'toGroups', 'toServices'];
const cidrRule = ['cidr', 'cidrGroupRef', 'cidrGroupSelector', 'except'];
const tls = ['secret', 'certificate', 'privateKey', 'trustedCA'];
const dnsName = ['matchName', 'matchPattern'];

const ciliumPolicy: FieldNames = {
  ...shared,
  '': ['apiVersion', 'kind', 'metadata', 'spec', 'specs'],
  spec: rule,
  specs: rule,
  endpointSelector: selector,
  nodeSelector: selector,
  fromEndpoints: selector,
  toEndpoints: selector,
  fromNodes: selector,
  toNodes: selector,
  cidrGroupSelector: selector,
  selector,
  ingress: [...sources, 'toPorts', 'icmps', 'authentication'],
  ingressDeny: [...sources, 'toPorts', 'icmps'],
  egress: [...targets, 'toFQDNs', 'toPorts', 'icmps', 'authentication'],
  egressDeny: [...targets, 'toPorts', 'icmps'],
  enableDefaultDeny: ['ingress', 'egress'],
  fromCIDRSet: cidrRule,
  toCIDRSet: cidrRule,
  fromGroups: ['aws'],
  toGroups: ['aws'],
  aws: ['labels', 'region', 'securityGroupsIds', 'securityGroupsNames'],
  toServices: ['k8sService', 'k8sServiceSelector'],
  k8sService: ['namespace', 'serviceName'],
  k8sServiceSelector: ['namespace', 'selector'],
  toFQDNs: dnsName,
  toPorts: ['ports', 'rules', 'serverNames', 'originatingTLS', 'terminatingTLS', 'listener'],
  ports: ['port', 'endPort', 'protocol'],
  rules: ['http', 'dns', 'kafka', 'l7proto', 'l7'],
  kafka: ['role', 'apiKey', 'apiVersion', 'clientID', 'topic'],
  dns: dnsName,
  http: ['method', 'path', 'host', 'headers', 'headerMatches'],
  headerMatches: ['name', 'value', 'secret', 'mismatch'],
  originatingTLS: tls,
  terminatingTLS: tls,
  secret: ['name', 'namespace'],
  listener: ['envoyConfig', 'name', 'priority'],
  envoyConfig: ['kind', 'name'],
  icmps: ['fields'],
  fields: ['family', 'type'],
  authentication: ['mode'],
  labels: ['key', 'value', 'source'],
  log: ['value'],
};

const cidrGroup: FieldNames = {
  metadata: shared.metadata ?? [],
  '': ['apiVersion', 'kind', 'metadata', 'spec'],
  spec: ['externalCIDRs'],
};

const object = ['apiVersion', 'kind', 'metadata', 'spec'];
const antreaRule = ['name', 'action', 'appliedTo', 'ports', 'protocols', 'l7Protocols', 'enableLogging', 'logLabel'];
const antreaPeer = ['podSelector', 'namespaceSelector', 'ipBlock', 'nodeSelector', 'group'];
const reference = ['name', 'namespace'];

const antreaPolicy = {
  ...shared,
  '': object,
  spec: ['tier', 'priority', 'appliedTo', 'ingress', 'egress'],
  appliedTo: ['podSelector', 'group'],
  podSelector: selector,
  namespaceSelector: selector,
  nodeSelector: selector,
  ingress: [...antreaRule, 'from'],
  egress: [...antreaRule, 'to', 'toServices'],
  from: antreaPeer,
  to: [...antreaPeer, 'fqdn'],
  toServices: reference,
  ipBlock: ['cidr', 'except'],
  ports: ['protocol', 'port', 'endPort', 'sourcePort', 'sourceEndPort'],
  protocols: ['icmp', 'igmp'],
  icmp: ['icmpType', 'icmpCode'],
  igmp: ['igmpType', 'groupAddress'],
  l7Protocols: ['http', 'tls'],
  http: ['host', 'method', 'path'],
  tls: ['sni'],
};

const antreaClusterPolicy = {
  ...antreaPolicy,
  appliedTo: ['podSelector', 'namespaceSelector', 'group', 'serviceAccount', 'service', 'nodeSelector'],
  from: [...antreaPeer, 'namespaces', 'serviceAccount'],
  to: [...antreaPeer, 'namespaces', 'serviceAccount', 'fqdn'],
  namespaces: ['match', 'sameLabels'],
  serviceAccount: reference,
  service: reference,
};

const tier: FieldNames = { metadata: shared.metadata ?? [], '': object, spec: ['priority', 'description'] };

const antreaGroup = {
  ...shared,
  '': object,
  spec: ['podSelector', 'namespaceSelector', 'ipBlocks', 'serviceReference', 'childGroups'],
  podSelector: selector,
  namespaceSelector: selector,
  ipBlocks: ['cidr', 'except'],
  serviceReference: reference,
};

/** The fields that a map may have, by kind and by the name of the field that holds the map; `''` is the object itself. */
export const fieldNames: Readonly<Record<PolicyKind, FieldNames>> = {
  NetworkPolicy: networkPolicy,
  CiliumNetworkPolicy: ciliumPolicy,
  CiliumClusterwideNetworkPolicy: ciliumPolicy,
  CiliumCIDRGroup: cidrGroup,
  AntreaNetworkPolicy: antreaPolicy,
  AntreaClusterNetworkPolicy: antreaClusterPolicy,
  Tier: tier,
  Group: antreaGroup,
  ClusterGroup: { ...antreaGroup, spec: [...antreaGroup.spec, 'nodeSelector'], nodeSelector: selector },
};
