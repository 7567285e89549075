import type { CiliumRule } from '../../../imports/cilium.io-policies';
import type { CiliumPortRule } from '../../../imports/cilium.io-ports';
import { antreaRules } from '../antrea-rules';
import { ciliumRules } from '../cilium-rules';
import type { Policy } from '../policy';

/**
 * Whether a policy takes traffic away the moment it exists, whatever other policies allow.
 *
 * - A NetworkPolicy always does: it isolates ingress, egress or both, and selects no pods at least of the future.
 * - A Cilium rule isolates each direction that it has entries for, unless `enableDefaultDeny` says no; where it has none,
 *   `enableDefaultDeny` sets nothing.
 * - Denials always take away, and so do layer 7 rules, server names, listeners and required authentication, which the agent
 *   enforces on their ports whatever `enableDefaultDeny` says.
 * - An Antrea rule isolates nobody by itself: it takes away what it drops or rejects, and what its layer 7 rules leave out.
 * - Tiers and groups are only names.
 */
export function isolates(policy: Policy): boolean {
  switch (policy.apiVersion) {
    case 'networking.k8s.io/v1':
      return true;
    case 'crd.antrea.io/v1beta1':
      return antreaRules(policy).some(
        ({ rule: { action, l7Protocols } }) => action === 'Drop' || action === 'Reject' || !!l7Protocols?.length,
      );
    case 'cilium.io/v2':
      return policy.kind !== 'CiliumCIDRGroup' && ciliumRules(policy).some(({ rule }) => ruleIsolates(rule));
  }
}

function ruleIsolates(rule: CiliumRule): boolean {
  if (rule.ingressDeny?.length || rule.egressDeny?.length) return true;
  return (['ingress', 'egress'] as const).some((direction) => {
    const entries = rule[direction] ?? [];
    if (entries.length === 0) return false;
    return (
      rule.enableDefaultDeny?.[direction] !== false ||
      entries.some(({ authentication, toPorts = [] }) => demands(authentication?.mode) || toPorts.some(restricts))
    );
  });
}

const demands = (mode: string | undefined) => mode !== undefined && mode !== 'disabled';

function restricts({ rules, serverNames, listener }: CiliumPortRule): boolean {
  if (serverNames?.length || listener || rules?.kafka?.length || rules?.l7proto) return true;
  // An entry that matches everything only makes the traffic visible.
  const anyName = rules?.dns?.some(({ matchPattern }) => matchPattern === '*') ?? false;
  const anyRequest = rules?.http?.some((request) => Object.keys(request).length === 0) ?? false;
  const any = rules?.dns?.length || rules?.http?.length;
  return !!any && !anyName && !anyRequest;
}
