/** What a policy makes use of, by the fields that stand for it somewhere in its spec. */
export const policyFeatures = {
  'ingress rules': ['ingress', 'ingressDeny'],
  'egress rules': ['egress', 'egressDeny'],
  'address ranges': ['ipBlock', 'nets', 'notNets', 'fromCIDR', 'toCIDR', 'fromCIDRSet', 'toCIDRSet', 'networks'],
  'ranges of ports': ['endPort'],
  'domain names': ['domains', 'toFQDNs', 'fqdn', 'domainNames'],
  requests: ['http', 'l7Protocols', 'dns', 'kafka'],
  ICMP: ['icmp', 'notICMP', 'icmps'],
  'service accounts': ['serviceAccounts', 'serviceAccount', 'serviceAccountSelector'],
  Services: ['services', 'toServices'],
  'nodes and hosts': ['nodeSelector', 'interfaceName', 'expectedIPs', 'toEntities', 'fromEntities'],
  'negated matches': ['notSelector', 'notPorts', 'notProtocol', 'notNets', 'notICMP'],
  'an order of its own': ['order', 'priority'],
  tiers: ['tier'],
  'rules before NAT': ['preDNAT'],
  'rules without connection tracking': ['doNotTrack'],
  'rules for what is forwarded': ['applyOnForward'],
} as const satisfies Record<string, readonly string[]>;
