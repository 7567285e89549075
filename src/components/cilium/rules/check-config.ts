import type { Code } from '../../../diagnostics/catalogue';
import { type Finding, finding } from '../../../diagnostics/finding';
import { pointerBelow } from '../../../diagnostics/pointer';
import { keyRefusal } from '../config/key-refusal';
import type { CiliumSettings } from '../settings';
import type { ConfigMistake, ConfigRule } from './config-rule';
import { effectiveConfig } from './effective-config';
import { encryptionRules } from './encryption-rules';
import { identityRules } from './identity-rules';
import { loadBalancingRules } from './load-balancing-rules';
import { observabilityRules } from './observability-rules';
import { routingRules } from './routing-rules';
import { whatKeyTakes } from './what-key-takes';

const rules: readonly ConfigRule[] = [
  ...loadBalancingRules,
  ...routingRules,
  ...encryptionRules,
  ...identityRules,
  ...observabilityRules,
];

const codes = {
  excludes: 'FL-CIL-002',
  needs: 'FL-CIL-003',
  idle: 'FL-CIL-004',
  missing: 'FL-CIL-005',
  risk: 'FL-CIL-006',
} as const satisfies Record<ConfigMistake, Code>;

/** Keys that `cni.cilium.config` adds are known, take their values, and go with the rest of cilium-config. */
export function checkConfig(s: CiliumSettings): Finding[] {
  const config = effectiveConfig(s);
  return Object.entries(s.cilium.config).flatMap(([key, value]) => {
    const where = { path: pointerBelow('/spec/cni/cilium/config', key) };
    const refusal = keyRefusal(key, s);
    if (refusal) return [refusal];
    const takes = whatKeyTakes(key, value);
    if (takes !== undefined) return [finding('FL-CIL-001', { key, value, takes }, where)];
    return rules
      .filter(({ keys, broken }) => keys.includes(key) && broken(config, key))
      .map(({ mistake, what }) => finding(codes[mistake], { key, value, what }, where));
  });
}
