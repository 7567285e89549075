import { carryPolicies } from '../../../src/policy/carry/carry-policies';
import type { Enforcer } from '../../../src/policy/enforcer';
import { located } from '../../support/located';

/** Cilium and Antrea as they come, without settings. */
export const cilium: Enforcer = { cni: 'cilium', fields: '1.20', settings: {} };
export const cilium1_19: Enforcer = { cni: 'cilium', fields: '1.19', settings: {} };
export const antrea: Enforcer = { cni: 'antrea', gates: {} };

/** `code path` of everything that is found in a policy file, in order, but for groups that other files may make. */
export const findingsOf = (yaml: string, enforcer: Enforcer = cilium): string[] =>
  carryPolicies(located(yaml), enforcer)
    .findings.filter(({ code }) => code !== 'FL-POL-230')
    .map(({ code, path }) => `${code} ${path}`);

/** A CiliumNetworkPolicy with one rule for all pods of its namespace, the rest of the rule given as flow YAML. */
export const ciliumPolicy = (rule: string, selector = 'endpointSelector: {}') =>
  `{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a, namespace: shop}, spec: {${selector}, ${rule}}}`;

/** The same, cluster-wide and for nodes. */
export const hostPolicy = (rule: string) =>
  `{apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: {name: a}, spec: {nodeSelector: {}, ${rule}}}`;

/** A NetworkPolicy for all pods of its namespace. */
export const networkPolicy = (rule: string) =>
  `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: a, namespace: shop}, spec: {podSelector: {}, ${rule}}}`;
