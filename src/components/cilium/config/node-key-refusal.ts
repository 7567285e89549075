import { type Finding, finding } from '../../../diagnostics/finding';
import { pointerBelow } from '../../../diagnostics/pointer';
import { awsOperatorKeys } from '../../../versions/cilium-keys';
import { commonKeys, nodeKeys, operatorKeys } from '../../../versions/cilium-node-keys';
import type { CiliumSettings } from '../settings';
import { keyRefusal } from './key-refusal';

/** Why a user may not set `key` for the nodes of one group, whose map stands `at` this pointer; undefined where they may. */
export function nodeKeyRefusal(key: string, s: CiliumSettings, at: string): Finding | undefined {
  const refusal = keyRefusal(key, s, at);
  if (refusal?.code === 'FL-CNI-002') return refusal;
  const path = pointerBelow(at, key);
  if (operatorKeys.has(key) || awsOperatorKeys.has(key))
    return finding('FL-CNI-007', { key, by: 'operator' }, { path });
  const common = commonKeys.has(key) || (refusal !== undefined && !nodeKeys.has(key));
  return common ? finding('FL-CNI-007', { key, by: 'agents' }, { path }) : undefined;
}
