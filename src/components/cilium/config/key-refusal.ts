import { didYouMean } from '../../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { CiliumVersion } from '../../../versions/cilium';
import type { CiliumRows } from './cilium-rows';
import { groups } from './groups';

const decided = new Map<string, CiliumRows>(
  groups.filter(({ open }) => !open).flatMap((group) => Object.keys(group.rows).map((key) => [key, group] as const)),
);

/** Why a user may not set `key` in `cni.cilium.config`; undefined where they may. */
export function keyRefusal(key: string, { version, keys }: CiliumVersion): Finding | undefined {
  const path = `/spec/cni/cilium/config/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const group = decided.get(key);
  if (group) return finding('FL-CNI-001', { key, from: group.from }, { path });
  if (!keys.has(key)) return finding('FL-CNI-002', { key, version, meant: didYouMean(key, keys) }, { path });
  return undefined;
}
