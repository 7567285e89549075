import type { Grant } from '../../access/grant';
import { read } from '../../access/verbs';
import type { CiliumSettings } from '../settings';

/** A role in one namespace. */
export interface NamespacedRole {
  readonly name: string;
  /** Cilium's own namespace, or the one into which the operator copies Secrets. */
  readonly where: 'own' | 'secrets';
  readonly account: 'cilium' | 'cilium-operator';
  readonly binding?: string;
  /** Left out: always. */
  readonly when?: (settings: CiliumSettings) => boolean;
  readonly grants: readonly Grant<CiliumSettings>[];
}

const readSecrets: readonly Grant<CiliumSettings>[] = [
  { reason: 'hands certificates and passwords to the data plane', group: '', resources: ['secrets'], verbs: read },
];

const copySecrets: readonly Grant<CiliumSettings>[] = [
  {
    reason: 'keeps copies of the Secrets that agents need, so that agents read no others',
    group: '',
    resources: ['secrets'],
    verbs: ['create', 'delete', 'update', 'patch'],
  },
];

/** What agents and operator may do in single namespaces. */
export const namespacedRoles: readonly NamespacedRole[] = [
  {
    name: 'cilium-config-agent',
    where: 'own',
    account: 'cilium',
    grants: [{ reason: 'reads its configuration', group: '', resources: ['configmaps'], verbs: read }],
  },
  { name: 'cilium-tlsinterception-secrets', where: 'secrets', account: 'cilium', grants: readSecrets },
  {
    name: 'cilium-ingress-secrets',
    binding: 'cilium-secrets',
    where: 'secrets',
    account: 'cilium',
    when: (s) => s.ingress,
    grants: readSecrets,
  },
  {
    name: 'cilium-gateway-secrets',
    where: 'secrets',
    account: 'cilium',
    when: (s) => s.gatewayAPI,
    grants: readSecrets,
  },
  {
    name: 'cilium-bgp-control-plane-secrets',
    where: 'own',
    account: 'cilium',
    when: (s) => s.bgp,
    grants: readSecrets,
  },
  {
    name: 'cilium-operator-tlsinterception-secrets',
    where: 'secrets',
    account: 'cilium-operator',
    grants: copySecrets,
  },
  {
    name: 'cilium-operator-ingress-secrets',
    where: 'secrets',
    account: 'cilium-operator',
    when: (s) => s.ingress,
    grants: copySecrets,
  },
  {
    name: 'cilium-operator-gateway-secrets',
    where: 'secrets',
    account: 'cilium-operator',
    when: (s) => s.gatewayAPI,
    grants: copySecrets,
  },
  {
    // Always: the operator also removes a ztunnel that was turned off.
    name: 'cilium-operator-ztunnel',
    where: 'own',
    account: 'cilium-operator',
    grants: [
      {
        reason: 'installs and removes ztunnel',
        group: 'apps',
        resources: ['daemonsets'],
        verbs: ['create', 'delete', ...read],
      },
      {
        reason: 'finds the account of ztunnel',
        when: ({ version }) => version.features.has('ztunnel-accounts'),
        group: '',
        resources: ['serviceaccounts'],
        verbs: read,
      },
    ],
  },
];
