import { didYouMean } from '../../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../../diagnostics/finding';
import { pointerBelow } from '../../../diagnostics/pointer';
import { awsOperatorKeys } from '../../../versions/cilium-keys';
import type { CiliumSettings } from '../settings';
import type { CiliumRows } from './cilium-rows';
import { groups } from './groups';

const decided = new Map<string, CiliumRows>(
  groups.filter(({ open }) => !open).flatMap((group) => Object.keys(group.rows).map((key) => [key, group] as const)),
);

/** Older names of keys that the spec decides, for which an agent refuses to have both. */
const olderNames: Readonly<Record<string, string>> = {
  'node-port-acceleration': 'bpf-lb-acceleration',
  'node-port-algorithm': 'bpf-lb-algorithm',
  'node-port-mode': 'bpf-lb-mode',
};

/** Why a user may not set `key` in `cni.cilium.config`, or in another map `at` this pointer; undefined where they may. */
export function keyRefusal(
  key: string,
  { version: { version, keys }, eni }: Pick<CiliumSettings, 'version' | 'eni'>,
  at = '/spec/cni/cilium/config',
): Finding | undefined {
  const path = pointerBelow(at, key);
  const known = [...keys].filter((one) => eni || !awsOperatorKeys.has(one));
  if (!known.includes(key)) return finding('FL-CNI-002', { key, version, meant: didYouMean(key, known) }, { path });
  const group = decided.get(olderNames[key] ?? key);
  return group && finding('FL-CNI-001', { key, from: group.from }, { path });
}
