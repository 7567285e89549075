import type { ConfigMap } from 'kubernetes-types/core/v1';
import { formatIp } from '../../../address/ip';
import { type IpRange, parseRange } from '../../../address/range';
import type { Wire } from '../../wire';
import type { Services } from '../instance';
import { type Pool, poolScope } from './pool-scope';

/**
 * The pools as the cloud provider reads them: `range-global` and `range-<namespace>`, lists of `first-last`.
 *
 * Never as CIDRs: the provider looks for `cidr-global` before `range-<namespace>`, and leaves the ends of CIDRs out for
 * all pools or for none. A namespace with a pool of its own takes nothing from the global one.
 */
export function poolConfig({ pools }: Services): Wire<ConfigMap> {
  const ranges = new Map<string, string[]>();
  for (const pool of pools) {
    const scope = poolScope(pool);
    if (scope === undefined) continue;
    ranges.set(scope, [...(ranges.get(scope) ?? []), ...pool.addresses.flatMap((text) => rangeText(text, pool))]);
  }
  const scopes = [...ranges].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'kubevip', namespace: 'kube-system' },
    data: Object.fromEntries(scopes.map(([scope, texts]) => [`range-${scope}`, texts.join(',')])),
  };
}

function rangeText(text: string, { allowFirstLastIPs = true }: Pool): string[] {
  const range = parseRange(text);
  if ('error' in range) return [];
  const { family, first, last } = text.includes('/') && !allowFirstLastIPs ? withoutEnds(range) : range;
  return [`${formatIp({ family, value: first })}-${formatIp({ family, value: last })}`];
}

/** RFC 3021: two addresses have no ends to leave out, nor has one. */
function withoutEnds({ family, first, last }: IpRange): IpRange {
  return last - first < 2n ? { family, first, last } : { family, first: first + 1n, last: last - 1n };
}
