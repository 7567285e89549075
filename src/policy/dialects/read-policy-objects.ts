import { validator } from '../../../imports/validator';
import { isMap } from '../../../imports/workloads';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { schemaProblem } from '../carry/schema-problem';
import { unpackLists } from '../unpack-lists';
import type { PolicyObjects } from './policy-set-of';

interface KindFacts {
  /** The validator of its definition. */
  readonly definition: string;
  readonly list: keyof PolicyObjects;
  readonly namespaced?: true;
}

const cluster = (definition: string): KindFacts => ({ definition, list: 'cluster' });
const v3 = 'projectcalico.org/v3';
const v1beta1 = 'crd.antrea.io/v1beta1';

/** Every kind that means something to a policy engine, by apiVersion and kind. */
const kinds: Readonly<Record<string, KindFacts>> = {
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

/** Kinds of these groups decide what may pass: one that is not read here must not be passed over. */
const policyGroups =
  /^(policy\.networking\.k8s\.io|crd\.projectcalico\.org|projectcalico\.org|crd\.antrea\.io)\/.*(NetworkPolicy|NetworkPolicies|Tier|Group|NetworkSet)$/;

/**
 * The policies among Kubernetes objects as they are written or dumped, in every dialect. What only the API server writes is taken
 * off; other kinds are passed over.
 */
export function readPolicyObjects(documents: readonly Located[]): {
  readonly objects: PolicyObjects;
  readonly findings: readonly Finding[];
} {
  const lists: { readonly [K in keyof PolicyObjects]: PolicyObjects[K][number][] } = {
    ...{ kubernetes: [], cluster: [], cilium: [], ciliumGroups: [], antrea: [], antreaTiers: [], antreaGroups: [] },
    ...{ calico: [], calicoTiers: [], calicoSets: [] },
  };
  const findings: Finding[] = [];
  for (const { value, place } of documents.flatMap(unpackLists)) {
    if (!isMap(value)) continue;
    const { apiVersion, kind } = value;
    const facts = kinds[`${apiVersion} ${kind}`];
    if (!facts) {
      if (policyGroups.test(`${apiVersion}${kind}`)) {
        findings.push(
          finding(
            'FL-ANA-001',
            { kind: String(kind), apiVersion: String(apiVersion) },
            { place: place('/kind'), path: '/kind' },
          ),
        );
      }
      continue;
    }
    const object = written(value, facts);
    const validate = validator(facts.definition);
    if (validate(object)) lists[facts.list].push({ value: object as never, place });
    for (const error of validate.errors ?? []) {
      const at = error.instancePath;
      const problem = schemaProblem(error, at.split('/').findLast((part) => !/^\d*$/.test(part)) ?? '', undefined);
      findings.push(finding('FL-POL-104', { problem, meant: undefined }, { place: place(at), path: at }));
    }
  }
  return { objects: lists, findings };
}

/** The object as someone wrote it: without a status and what the server keeps of it. */
function written(value: Readonly<Record<string, unknown>>, { namespaced }: KindFacts): unknown {
  const { apiVersion, kind, spec, specs, metadata } = value;
  const { name, namespace, labels, annotations } = isMap(metadata) ? metadata : {};
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespaced && { namespace: namespace ?? 'default' }),
      ...(labels !== undefined && { labels }),
      ...(annotations !== undefined && { annotations }),
    },
    ...(spec !== undefined && { spec }),
    ...(specs !== undefined && { specs }),
  };
}
