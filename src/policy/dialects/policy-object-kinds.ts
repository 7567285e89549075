import type { PolicyObjects } from './policy-set-of';

/** What is known of a kind. */
export interface PolicyObjectKind {
  /** The validator of its definition. */
  readonly definition: string;
  readonly list: keyof PolicyObjects;
  readonly namespaced?: true;
}

const cluster = (definition: string): PolicyObjectKind => ({ definition, list: 'cluster' });
const v3 = 'projectcalico.org/v3';
const v1beta1 = 'crd.antrea.io/v1beta1';

/** Every kind that means something to a policy engine, by apiVersion and kind. */
export const policyObjectKinds: Readonly<Record<string, PolicyObjectKind>> = {
  'networking.k8s.io/v1 NetworkPolicy': { definition: 'NetworkPolicy', list: 'kubernetes', namespaced: true },
  'policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy': cluster('ClusterNetworkPolicy'),
  'policy.networking.k8s.io/v1alpha1 AdminNetworkPolicy': cluster('AdminNetworkPolicy'),
  'policy.networking.k8s.io/v1alpha1 BaselineAdminNetworkPolicy': cluster('BaselineAdminNetworkPolicy'),
  'cilium.io/v2 CiliumNetworkPolicy': { definition: 'CiliumNetworkPolicy', list: 'cilium', namespaced: true },
  'cilium.io/v2 CiliumClusterwideNetworkPolicy': { definition: 'CiliumClusterwideNetworkPolicy', list: 'cilium' },
  'cilium.io/v2 CiliumCIDRGroup': { definition: 'CiliumCIDRGroup', list: 'ciliumGroups' },
  [`${v1beta1} NetworkPolicy`]: { definition: 'AntreaNetworkPolicy', list: 'antrea', namespaced: true },
  [`${v1beta1} ClusterNetworkPolicy`]: { definition: 'AntreaClusterNetworkPolicy', list: 'antrea' },
  [`${v1beta1} Tier`]: { definition: 'Tier', list: 'antreaTiers' },
  [`${v1beta1} Group`]: { definition: 'Group', list: 'antreaGroups', namespaced: true },
  [`${v1beta1} ClusterGroup`]: { definition: 'ClusterGroup', list: 'antreaGroups' },
  [`${v3} NetworkPolicy`]: { definition: 'CalicoNetworkPolicy', list: 'calico', namespaced: true },
  [`${v3} GlobalNetworkPolicy`]: { definition: 'GlobalNetworkPolicy', list: 'calico' },
  [`${v3} Tier`]: { definition: 'CalicoTier', list: 'calicoTiers' },
  [`${v3} NetworkSet`]: { definition: 'NetworkSet', list: 'calicoSets', namespaced: true },
  [`${v3} GlobalNetworkSet`]: { definition: 'GlobalNetworkSet', list: 'calicoSets' },
};
