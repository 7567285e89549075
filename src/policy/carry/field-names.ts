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
  rules: ['http', 'dns'],
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

/** The fields that a map may have, by kind and by the name of the field that holds the map; `''` is the object itself. */
export const fieldNames: Readonly<Record<PolicyKind, FieldNames>> = {
  NetworkPolicy: networkPolicy,
  CiliumNetworkPolicy: ciliumPolicy,
  CiliumClusterwideNetworkPolicy: ciliumPolicy,
  CiliumCIDRGroup: cidrGroup,
};
