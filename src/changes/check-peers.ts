import { type Finding, finding } from '../diagnostics/finding';
import { same } from '../diagnostics/value-at';
import type { Change } from './change';

/** BGP peers that are given up, and those whose sessions start again because their settings change. */
export function checkPeers({ before, after }: Change): Finding[] {
  const peers = after.model.bgp?.peers ?? [];
  return (before.model.bgp?.peers ?? []).flatMap((old, index) => {
    const at = peers.findIndex(({ name }) => name === old.name);
    const also = [{ path: `/spec/bgp/peers/${index}`, label: 'before' }];
    if (at < 0) return [finding('FL-UPG-105', { peer: old.name }, { path: '/spec/bgp/peers', also })];
    if (same(old, peers[at])) return [];
    return [finding('FL-UPG-106', { peer: old.name }, { path: `/spec/bgp/peers/${at}`, also })];
  });
}
