import type {
  CiliumCIDRGroup,
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
} from '../../../imports/cilium.io-policies';
import type {
  AntreaClusterGroup,
  AntreaClusterNetworkPolicy,
  AntreaGroup,
  AntreaNetworkPolicy,
  AntreaTier,
} from '../../../imports/crd.antrea.io-policies';
import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import type {
  AdminNetworkPolicy,
  BaselineAdminNetworkPolicy,
  ClusterNetworkPolicy,
} from '../../../imports/policy.networking.k8s.io';
import type {
  CalicoNetworkPolicy,
  CalicoTier,
  GlobalNetworkPolicy,
  GlobalNetworkSet,
  NetworkSet,
} from '../../../imports/projectcalico.org';
import type { Located } from '../../diagnostics/located';
import { assemble } from '../model/assemble';
import type { PolicySet } from '../model/policy-set';
import type { semantics } from '../model/semantics';
import { semanticsOf } from '../model/semantics-of';
import type { NamespaceInfo } from '../workloads/workload';
import { antreaPolicyRules, clusterTiersOfAntrea } from './antrea/antrea';
import { calicoRules, kubernetesTierOfCalico } from './calico/calico';
import { ciliumPolicyRules, ciliumTier, kubernetesTierOfCilium } from './cilium/cilium';
import { clusterNetworkPolicyRules, clusterTiers } from './cluster-network-policy';
import { kubernetesRules, kubernetesTier } from './kubernetes';
import { kubernetesTierOfPortable, portableTiers } from './portable/order';
import { portableRules } from './portable/portable';
import type { PortablePolicy } from './portable/portable-policy';

/** By whose lights policies mean something. */
export type Enforcement = keyof typeof semantics;

/** The policies of a cluster in all dialects, and what they refer to. */
export interface PolicyObjects {
  readonly kubernetes: readonly Located<NetworkPolicy>[];
  readonly cluster: readonly Located<ClusterNetworkPolicy | AdminNetworkPolicy | BaselineAdminNetworkPolicy>[];
  readonly cilium: readonly Located<CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy>[];
  readonly ciliumGroups: readonly Located<CiliumCIDRGroup>[];
  readonly antrea: readonly Located<AntreaNetworkPolicy | AntreaClusterNetworkPolicy>[];
  readonly antreaTiers: readonly Located<AntreaTier>[];
  readonly antreaGroups: readonly Located<AntreaGroup | AntreaClusterGroup>[];
  readonly calico: readonly Located<CalicoNetworkPolicy | GlobalNetworkPolicy>[];
  readonly calicoTiers: readonly Located<CalicoTier>[];
  readonly calicoSets: readonly Located<NetworkSet | GlobalNetworkSet>[];
  readonly portable: readonly Located<PortablePolicy>[];
}

export const noPolicies: PolicyObjects = {
  kubernetes: [],
  cluster: [],
  cilium: [],
  ciliumGroups: [],
  antrea: [],
  antreaTiers: [],
  antreaGroups: [],
  calico: [],
  calicoTiers: [],
  calicoSets: [],
  portable: [],
};

/** What policies are read with beside themselves. */
interface Surroundings {
  readonly namespaces: readonly NamespaceInfo[];
  /** By which Cilium's selectors know the cluster. */
  readonly cluster?: string;
  /** Whose reading of NetworkPolicies counts beside portable policies. */
  readonly agent?: Enforcement;
  /** What Cilium's CIDRs match beside what is outside: `nodes`, `pods`. */
  readonly cidrMatchMode?: readonly string[];
}

/** What the policies mean to who enforces them. Dialects of another CNI mean nothing to it: who hands them in is told elsewhere. */
export function policySetOf(
  objects: PolicyObjects,
  enforcement: Enforcement,
  { namespaces, cluster = 'default', agent = enforcement, cidrMatchMode }: Surroundings,
): PolicySet {
  const how = semanticsOf(enforcement, cidrMatchMode);
  switch (enforcement) {
    case 'kubernetes': {
      const rules = [
        ...kubernetesRules(objects.kubernetes, how),
        ...clusterNetworkPolicyRules(objects.cluster, how, kubernetesTier.tier),
      ];
      return assemble([clusterTiers.clusterAdmin, kubernetesTier.tier, clusterTiers.baseline], rules, how);
    }
    case 'cilium': {
      const { cilium: policies, ciliumGroups: groups } = objects;
      const rules = [
        ...ciliumPolicyRules({ policies, groups, cluster }, how),
        ...kubernetesRules(objects.kubernetes, how, kubernetesTierOfCilium),
        ...clusterNetworkPolicyRules(objects.cluster, how, ciliumTier),
      ];
      // Only where nothing else lets the own node in, and no rule denies it.
      const ownNode = { tier: ciliumTier, precedence: kubernetesTierOfCilium.allow };
      return assemble([clusterTiers.clusterAdmin, ciliumTier, clusterTiers.baseline], rules, how, ownNode);
    }
    case 'antrea': {
      const { antrea: policies, antreaTiers: tiers, antreaGroups: groups } = objects;
      const own = antreaPolicyRules({ policies, tiers, groups, namespaces }, how);
      const rules = [
        ...own.rules,
        ...kubernetesRules(objects.kubernetes, how),
        ...clusterNetworkPolicyRules(objects.cluster, how, kubernetesTier.tier, clusterTiersOfAntrea),
      ];
      return assemble(own.tiers, rules, how);
    }
    case 'calico': {
      const { calico: policies, calicoTiers: tiers, calicoSets: sets } = objects;
      const own = calicoRules({ policies, tiers, sets }, how);
      const rules = [
        ...own.rules,
        ...objects.kubernetes.flatMap((one) => {
          const allow = own.amongThem(one.value.metadata.name);
          return kubernetesRules([one], how, { ...kubernetesTierOfCalico, allow });
        }),
        ...clusterNetworkPolicyRules(objects.cluster, how, undefined),
      ];
      return assemble(own.tiers, rules, how);
    }
    case 'portable': {
      const rules = [
        ...portableRules(objects.portable),
        ...kubernetesRules(objects.kubernetes, semanticsOf(agent, cidrMatchMode), kubernetesTierOfPortable),
      ];
      return assemble(portableTiers, rules, how);
    }
  }
}
