import { type IntervalSet, intervalSetOf, subtract } from '../address/interval-set';
import { formatRange, parseRange } from '../address/range';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import type { Change } from './change';

/** Ranges that something in a live cluster may hold an address of. */
const plans = {
  '/spec/pods/cidrs': { code: 'FL-UPG-201', ranges: ({ pods }: ClusterModel) => pods.cidrs },
  '/spec/services/cidrs': { code: 'FL-UPG-202', ranges: ({ services }: ClusterModel) => services.cidrs },
  '/spec/loadBalancer/pools': {
    code: 'FL-UPG-203',
    ranges: ({ loadBalancer }: ClusterModel) => loadBalancer?.pools.flatMap(({ addresses }) => addresses) ?? [],
  },
  '/spec/egress/gateways': {
    code: 'FL-UPG-204',
    ranges: ({ egress }: ClusterModel) => egress?.gateways.flatMap(({ addresses = [] }) => addresses) ?? [],
  },
} as const;

/** Addresses that were there before and are not any more: who has one of them loses it. */
export function checkAddressesTaken({ before, after }: Change): Finding[] {
  return Object.entries(plans).flatMap(([path, { code, ranges }]) => {
    const taken = listed(subtract(setOf(ranges(before.model)), setOf(ranges(after.model))));
    if (taken === '') return [];
    return [finding(code, { taken }, { path, also: [{ path, label: 'before' }] })];
  });
}

function setOf(ranges: readonly string[]): IntervalSet {
  return intervalSetOf(
    ranges.flatMap((text) => {
      const range = parseRange(text);
      return 'error' in range ? [] : [range];
    }),
  );
}

const listed = (set: IntervalSet) =>
  ([4, 6] as const).flatMap((family) => set[family].map((interval) => formatRange({ family, ...interval }))).join(', ');
