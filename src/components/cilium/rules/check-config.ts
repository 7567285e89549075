import type { Code } from '../../../diagnostics/catalogue';
import { type Finding, finding } from '../../../diagnostics/finding';
import { pointerBelow } from '../../../diagnostics/pointer';
import type { CiliumSettings } from '../settings';
import { checkKeys } from './check-keys';
import type { ConfigMistake, ConfigRule } from './config-rule';
import { effectiveConfig } from './effective-config';
import { encryptionRules } from './encryption-rules';
import { identityRules } from './identity-rules';
import { loadBalancingRules } from './load-balancing-rules';
import { observabilityRules } from './observability-rules';
import { routingRules } from './routing-rules';

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

/** Keys that `cni.cilium.config` adds are good by themselves, and go with the rest of cilium-config. */
export function checkConfig(s: CiliumSettings): Finding[] {
  const findings = checkKeys(s);
  const told = new Set(findings.map(({ path }) => path));
  const config = effectiveConfig(s);
  const mistakes = Object.entries(s.cilium.config).flatMap(([key, value]) => {
    const path = pointerBelow('/spec/cni/cilium/config', key);
    if (told.has(path)) return [];
    return rules
      .filter(({ keys, broken }) => keys.includes(key) && broken(config, key))
      .map(({ mistake, what }) => finding(codes[mistake], { key, value, what }, { path }));
  });
  return [...findings, ...mistakes];
}
