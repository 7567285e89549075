import { type IntervalSet, intervalSetOf } from '../../address/interval-set';
import { parseRange } from '../../address/range';
import { didYouMean } from '../../diagnostics/did-you-mean';
import type { Endpoint, Universe } from '../model/endpoint';
import { wholeSpace } from '../model/whole-space';
import type { Inventory } from '../workloads/read-workloads';
import { isOnHostNetwork } from './on-host-network';

/** The ends of connections that a question is about. */
export interface EndsAsked {
  readonly inside: (endpoint: Endpoint) => boolean;
  readonly outside: IntervalSet;
}

const nowhere: IntervalSet = { 4: [], 6: [] };

/**
 * Reads `NAMESPACE/NAME`, `NAMESPACE/*`, a sort such as `host`, an address or a range of them, or `external` for all that is
 * outside; without a name everyone is asked for.
 */
export function endsAsked(
  name: string | undefined,
  { endpoints }: Universe,
  inventory: Inventory,
): EndsAsked | { readonly error: string } {
  if (name === undefined) return { inside: () => true, outside: wholeSpace };
  if (name === 'external') return { inside: () => false, outside: wholeSpace };
  const range = parseRange(name);
  if (!('error' in range)) return { inside: () => false, outside: intervalSetOf([range]) };
  const inside = (endpoint: Endpoint) =>
    name.endsWith('/*') ? endpoint.name.startsWith(name.slice(0, -1)) : endpoint.name === name;
  if (endpoints.some(inside)) return { inside, outside: nowhere };
  if (isOnHostNetwork(name, inventory)) {
    const instead = 'no policy for pods selects it; ask for its node, `host` or `remote-node`';
    return { error: `\`${name}\` is on the host network: ${instead}` };
  }
  const near = didYouMean(
    name,
    endpoints.map((one) => one.name),
  );
  const hint =
    near === undefined ? 'write NAMESPACE/NAME, NAMESPACE/*, an address or `external`' : `did you mean \`${near}\`?`;
  return { error: `there is no workload \`${name}\`; ${hint}` };
}
