import type { CiliumRule } from '../../../imports/cilium.io-policies';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { ciliumRules } from '../cilium-rules';
import type { Enforcer } from '../enforcer';
import type { Policy } from '../policy';
import type { CiliumEntry } from './check-cilium-peers';

const label = 'io.cilium.k8s.policy.cluster';

type Selector = NonNullable<CiliumEntry['fromEndpoints']>[number];

/** In a mesh, policies whose peers name no cluster: since Cilium 1.19 they mean pods of their own. One finding a policy. */
export function findLocalSelectors(policies: readonly Located<Policy>[], enforcer: Enforcer): Finding[] {
  if (enforcer.cni !== 'cilium' || !enforcer.meshed) return [];
  return policies.flatMap(({ value, place }) => {
    if (value.apiVersion !== 'cilium.io/v2' || value.kind === 'CiliumCIDRGroup') return [];
    const [path] = ciliumRules(value).flatMap(({ rule, path }) => localPeers(rule, path));
    return path === undefined ? [] : [finding('FL-POL-225', {}, { place: place(path), path })];
  });
}

function localPeers(rule: CiliumRule, path: string): string[] {
  return (['ingress', 'ingressDeny', 'egress', 'egressDeny'] as const).flatMap((section) => {
    const entries: readonly CiliumEntry[] = rule[section] ?? [];
    return entries.flatMap((entry, index) =>
      (['fromEndpoints', 'toEndpoints'] as const).flatMap((field) =>
        (entry[field] ?? []).flatMap((selector, at) =>
          namesCluster(selector) ? [] : [`${path}/${section}/${index}/${field}/${at}`],
        ),
      ),
    );
  });
}

/** Keys may begin with the source of their label, `k8s:`. */
const isLabel = (key: string) => key === label || key === `k8s:${label}` || key === `any:${label}`;

const namesCluster = ({ matchLabels = {}, matchExpressions = [] }: Selector) =>
  Object.keys(matchLabels).some(isLabel) || matchExpressions.some(({ key }) => isLabel(key));
