import { intervalSetOf, subtract } from '../../address/interval-set';
import type { IpRange } from '../../address/range';
import { rangesOf } from '../../address/ranges-of';
import type { ConnectionEnd } from '../engine/connection-end';
import type { Verdict } from '../engine/explain';
import type { Reach, Traffic } from '../engine/reach';
import type { Endpoint, Region, Universe } from '../model/endpoint';
import type { NamedEnds } from './ends-named';

/** A pair of ends and what policies say of it. */
export interface Judged {
  readonly from: ConnectionEnd;
  readonly to: ConnectionEnd;
  readonly verdict: Verdict;
}

/** What a policy set lets pass at one point of the port line, for every pair of ends that two names stand for. */
export class Verdicts {
  readonly #groups = new Map<Endpoint, number>();

  constructor(
    private readonly reach: Reach,
    private readonly universe: Universe,
  ) {
    for (const [number, group] of reach.groups.entries()) for (const one of group) this.#groups.set(one, number);
  }

  between(from: NamedEnds, to: NamedEnds, point: number): Judged[] {
    if (from.kind === 'endpoints' && to.kind === 'endpoints') {
      return from.endpoints.flatMap((source) =>
        to.endpoints.map((target) => ({
          from: { endpoint: source },
          to: { endpoint: target },
          verdict: verdictAt(this.#inside(source, target), point),
        })),
      );
    }
    if (from.kind === 'endpoints') return this.#outside(from.endpoints, to, 'egress', point);
    if (to.kind === 'endpoints') return this.#outside(to.endpoints, from, 'ingress', point);
    return [];
  }

  #inside(from: Endpoint, to: Endpoint): Traffic[] {
    const [source = -1, target = -1] = [this.#groups.get(from), this.#groups.get(to)];
    return this.reach.inside
      .filter((one) => one.from.includes(source) && one.to.includes(target))
      .flatMap(({ traffic }) => traffic);
  }

  #outside(endpoints: readonly Endpoint[], other: NamedEnds, direction: 'ingress' | 'egress', point: number): Judged[] {
    return endpoints.flatMap((endpoint) =>
      this.#stretches(endpoint, other, direction, point).map(({ region, range, verdict }) => {
        const [inside, outside] = [{ endpoint }, { region, address: { family: range.family, value: range.first } }];
        return direction === 'egress' ? { from: inside, to: outside, verdict } : { from: outside, to: inside, verdict };
      }),
    );
  }

  /** One for each stretch of addresses; those that nothing lists are denied. */
  #stretches(endpoint: Endpoint, other: NamedEnds, direction: 'ingress' | 'egress', point: number) {
    const group = this.#groups.get(endpoint) ?? -1;
    const listed = this.reach.outside.filter((one) => one.direction === direction && one.groups.includes(group));
    const regions = other.kind === 'address' ? [other.region] : this.universe.regions;
    return regions.flatMap((region): { region: Region; range: IpRange; verdict: Verdict }[] => {
      const here = listed.filter((one) => one.region === region);
      const rest = subtract(region.addresses, intervalSetOf(here.map(({ range }) => range)));
      const all = [
        ...here.map(({ range, traffic }) => ({ region, range, verdict: verdictAt(traffic, point) })),
        ...rangesOf(rest).map((range) => ({ region, range, verdict: 'denied' as const })),
      ];
      if (other.kind !== 'address') return all;
      const { family, value } = other.address;
      return all
        .filter(({ range }) => range.family === family && range.first <= value && value <= range.last)
        .map((one) => ({ ...one, range: { family, first: value, last: value } }));
    });
  }
}

function verdictAt(traffic: readonly Traffic[], point: number): Verdict {
  const found = traffic.filter(({ first, end }) => first <= point && point < end);
  if (found.length === 0) return 'denied';
  return found.some(({ atoms }) => atoms.length === 0) ? 'allowed' : 'undecided';
}
