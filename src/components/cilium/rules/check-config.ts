import type { Finding } from '../../../diagnostics/finding';
import { pointerBelow } from '../../../diagnostics/pointer';
import type { CiliumSettings } from '../settings';
import { brokenRules } from './broken-rules';
import { checkKeys } from './check-keys';
import { effectiveConfig } from './effective-config';

const at = '/spec/cni/cilium/config';

/** Keys that `cni.cilium.config` adds are good by themselves, and go with the rest of cilium-config. */
export function checkConfig(s: CiliumSettings): Finding[] {
  const findings = checkKeys(s);
  const told = new Set(findings.map(({ path }) => path));
  const good = Object.entries(s.cilium.config).filter(([key]) => !told.has(pointerBelow(at, key)));
  return [...findings, ...brokenRules(effectiveConfig(s), good, at)];
}
