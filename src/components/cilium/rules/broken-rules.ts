import type { Code } from '../../../diagnostics/catalogue';
import { type Finding, finding } from '../../../diagnostics/finding';
import { pointerBelow } from '../../../diagnostics/pointer';
import type { ConfigMistake, ConfigRule } from './config-rule';
import type { EffectiveConfig } from './effective-config';
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

/** What keys of a user do that do not go with the rest of a cilium-config; `at` is the pointer of their map. */
export function brokenRules(
  config: EffectiveConfig,
  entries: readonly (readonly [string, string])[],
  at: string,
): Finding[] {
  return entries.flatMap(([key, value]) =>
    rules
      .filter(({ keys, broken }) => keys.includes(key) && broken(config, key))
      .map(({ mistake, what }) => finding(codes[mistake], { key, value, what }, { path: pointerBelow(at, key) })),
  );
}
