import { parseRange } from '../../../address/range';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { Instance } from '../instance';
import { type Pool, poolScope } from './pool-scope';

const announced: Readonly<Record<Instance['mode'], string>> = {
  arp: 'layer2',
  bgp: 'bgp',
  'routing-table': 'none',
  wireguard: 'none',
};

/** What the pools of Services ask for that neither kube-vip nor its cloud provider has. */
export function poolRefusals({ mode, services }: Instance): Finding[] {
  return (services?.pools ?? []).flatMap((pool, index) => {
    const path = `/spec/loadBalancer/pools/${index}`;
    const { name, announce } = pool;
    return [
      ...(poolScope(pool) === undefined
        ? [finding('FL-VIP-007', { pool: name }, { path: `${path}/serviceSelector` })]
        : []),
      ...(pool.addresses.every(isNeverGiven)
        ? [finding('FL-VIP-053', { pool: name }, { path: `${path}/addresses` })]
        : []),
      // `none` is what a pool says that leaves it to the mode.
      ...(announce !== 'none' && announce !== announced[mode]
        ? [finding('FL-VIP-017', { pool: name, announce, mode }, { path: `${path}/announce` })]
        : []),
    ];
  });
}

/** pkg/ipam of the cloud provider takes these for networks and broadcasts, whatever the prefix is. */
function isNeverGiven(text: Pool['addresses'][number]): boolean {
  const range = parseRange(text);
  if ('error' in range || range.family === 6 || range.last - range.first > 1n) return false;
  return [range.first, range.last].every((address) => address % 256n === 0n || address % 256n === 255n);
}
