import { antreaRules } from '../antrea-rules';
import { ciliumRules } from '../cilium-rules';
import type { Policy } from '../policy';

/**
 * Whether a policy lets anything pass that others may stop. A default deny does not, be it without rules or, as Cilium has it,
 * with empty ones, nor does a policy of denials alone.
 */
export function allows(policy: Policy): boolean {
  switch (policy.apiVersion) {
    case 'networking.k8s.io/v1':
      return [policy.spec.ingress, policy.spec.egress].some((rules = []) => rules.length > 0);
    case 'crd.antrea.io/v1beta1':
      return antreaRules(policy).some(({ rule: { action } }) => action !== 'Drop' && action !== 'Reject');
    case 'cilium.io/v2':
      return (
        policy.kind !== 'CiliumCIDRGroup' &&
        ciliumRules(policy).some(({ rule: { ingress = [], egress = [] } }) =>
          [...ingress, ...egress].some((entry) => Object.keys(entry).length > 0),
        )
      );
  }
}
