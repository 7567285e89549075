import { contains } from '../../address/interval-set';
import { type Ip, parseIp } from '../../address/ip';
import { rangeOf } from '../../address/range';
import type { Endpoint, Region, Universe } from '../model/endpoint';

/** Whom an expectation names: endpoints, one address of a region, or all addresses outside. */
export type NamedEnds =
  | { readonly kind: 'endpoints'; readonly endpoints: readonly Endpoint[] }
  | { readonly kind: 'address'; readonly region: Region; readonly address: Ip }
  | { readonly kind: 'external' };

/** Looks a name up; undefined where nobody has it. */
export function endsNamed(name: string, { endpoints, regions }: Universe): NamedEnds | undefined {
  if (name === 'external') return { kind: 'external' };
  const found = name.endsWith('/*')
    ? endpoints.filter((endpoint) => endpoint.name.startsWith(name.slice(0, -1)))
    : endpoints.filter((endpoint) => endpoint.name === name);
  if (found.length > 0) return { kind: 'endpoints', endpoints: found };
  const address = parseIp(name);
  if ('error' in address) return undefined;
  const region = regions.find(({ addresses }) => contains(addresses, rangeOf(address)));
  return region && { kind: 'address', region, address };
}
