import { type Finding, finding } from '../../../diagnostics/finding';
import { pointerBelow } from '../../../diagnostics/pointer';
import { keyRefusal } from '../config/key-refusal';
import type { CiliumSettings } from '../settings';
import { whatKeyTakes } from './what-key-takes';

/** Keys that `cni.cilium.config` adds are known, are not the spec's own, and take their values. */
export function checkKeys(s: Pick<CiliumSettings, 'cilium' | 'version' | 'eni'>): Finding[] {
  return Object.entries(s.cilium.config).flatMap(([key, value]) => {
    const refusal = keyRefusal(key, s);
    if (refusal) return [refusal];
    const takes = whatKeyTakes(key, value);
    const path = pointerBelow('/spec/cni/cilium/config', key);
    return takes === undefined ? [] : [finding('FL-CIL-001', { key, value, takes }, { path })];
  });
}
