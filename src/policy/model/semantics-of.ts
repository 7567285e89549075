import { type Semantics, semantics } from './semantics';

/**
 * How an agent reads policies. `cidrMatchMode` is Cilium's `policy-cidr-match-mode`: with `pods` CIDRs match pods too, with
 * `nodes` nodes, of which without `pods` those of all addresses do not (CIDRSelector.Matches in pkg/policy/types/selector.go).
 */
export function semanticsOf(agent: keyof typeof semantics, cidrMatchMode: readonly string[] = []): Semantics {
  if (agent !== 'cilium' || cidrMatchMode.length === 0) return semantics[agent];
  const cidrsMatchPods = cidrMatchMode.includes('pods');
  const cidrsMatchNodes = cidrMatchMode.includes('nodes') && (cidrsMatchPods || 'narrow ones');
  return { ...semantics.cilium, cidrsMatchPods, cidrsMatchNodes };
}
