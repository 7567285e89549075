import type { ConfigRule } from './config-rule';

/** Where identities and endpoints are kept, egress gateways that read them, and policies (pkg/egressgateway, pkg/option). */
export const identityRules: readonly ConfigRule[] = [
  {
    keys: ['enable-cilium-endpoint-slice'],
    mistake: 'excludes',
    what: 'egress gateways of Cilium',
    broken: ({ settings, on }, key) => on(key) && settings.egressGateway,
  },
  {
    keys: ['underlay-protocol'],
    mistake: 'excludes',
    what: 'egress gateways of Cilium: they need a tunnel over IPv4',
    broken: ({ settings, value }, key) => value(key) === 'ipv6' && settings.egressGateway,
  },
  {
    keys: ['disable-endpoint-crd'],
    mistake: 'excludes',
    what: '`enable-cilium-endpoint-slice` before Cilium 1.20',
    broken: ({ settings, on }, key) =>
      on(key) && on('enable-cilium-endpoint-slice') && !settings.version.features.has('fewer-refusals'),
  },
  {
    keys: ['disable-endpoint-crd'],
    mistake: 'idle',
    what: 'an etcd for identities: agents that keep them in custom resources turn it off again',
    broken: ({ on }, key) => on(key) && !on('enable-cilium-endpoint-slice'),
  },
  {
    keys: ['enable-ciliumnode-crd'],
    mistake: 'idle',
    what: 'a plugin that gives pods their addresses: agents turn it on again, and refuse it with encryption',
    broken: ({ off }, key) => off(key),
  },
  {
    keys: ['kvstore'],
    mistake: 'missing',
    what: 'an etcd and its certificates in the pods of the agents',
    broken: ({ value }, key) => value(key) !== '',
  },
  {
    keys: ['mesh-auth-mutual-enabled'],
    mistake: 'missing',
    what: 'a SPIRE server and its agents',
    broken: ({ on }, key) => on(key),
  },
  {
    keys: ['enable-standalone-dns-proxy'],
    mistake: 'missing',
    what: 'a DaemonSet of that proxy',
    broken: ({ on }, key) => on(key),
  },
  {
    keys: ['enable-k8s-cluster-network-policy'],
    mistake: 'risk',
    what: 'agents wait for the definition of ClusterNetworkPolicy (policy.networking.k8s.io/v1alpha2), which Fairlead does not apply',
    broken: ({ on }, key) => on(key),
  },
  {
    keys: ['policy-cidr-match-mode'],
    mistake: 'needs',
    what: 'Cilium 1.20 for `pods`',
    broken: ({ settings, value }, key) =>
      value(key).includes('pods') && !settings.version.features.has('policies-1.20'),
  },
  {
    keys: ['policy-audit-mode'],
    mistake: 'risk',
    what: 'no policy is enforced: what they forbid is told and let through',
    // A phase of a migration asks for just that.
    broken: ({ on, settings }, key) => on(key) && settings.model.migration?.phase !== 'audit',
  },
  {
    keys: ['enable-cilium-network-policy', 'enable-cilium-clusterwide-network-policy'],
    mistake: 'risk',
    what: 'agents pass over every policy of that kind',
    broken: ({ off }, key) => off(key),
  },
  {
    keys: ['validate-network-policy'],
    mistake: 'risk',
    what: "Argo CD waits for ever for Cilium's policies, which the operator does not call valid",
    broken: ({ off, settings }, key) => off(key) && settings.model.delivery.argocd !== undefined,
  },
];
