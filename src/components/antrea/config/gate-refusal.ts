import { didYouMean } from '../../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaSettings } from '../settings';
import { decidedGates } from './decided-gates';

/** Why a user may not set `gate` in `cni.antrea.featureGates`; undefined where they may. */
export function gateRefusal(gate: string, s: AntreaSettings): Finding | undefined {
  const path = `/spec/cni/antrea/featureGates/${gate.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const { version, gates: known } = s.version;
  const found = Object.hasOwn(known, gate) ? known[gate] : undefined;
  if (!found) return finding('FL-AN-005', { gate, version, meant: didYouMean(gate, Object.keys(known)) }, { path });
  const decided = decidedGates.find((one) => one.gate === gate && one.when(s));
  if (decided) return finding('FL-AN-004', { gate, from: decided.from }, { path });
  if (found.locked && s.antrea.featureGates[gate] !== found.on)
    return finding('FL-AN-006', { gate, on: found.on }, { path });
  return undefined;
}
