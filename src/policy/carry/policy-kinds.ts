import type { Policy } from '../policy';

export type PolicyKind = Policy['kind'];

interface KindFacts {
  readonly apiVersion: string;
  readonly namespaced: boolean;
}

/** What a policy file may hold. */
export const policyKinds: Readonly<Record<PolicyKind, KindFacts>> = {
  NetworkPolicy: { apiVersion: 'networking.k8s.io/v1', namespaced: true },
  CiliumNetworkPolicy: { apiVersion: 'cilium.io/v2', namespaced: true },
  CiliumClusterwideNetworkPolicy: { apiVersion: 'cilium.io/v2', namespaced: false },
  CiliumCIDRGroup: { apiVersion: 'cilium.io/v2', namespaced: false },
};

export const isPolicyKind = (kind: string): kind is PolicyKind => Object.hasOwn(policyKinds, kind);
