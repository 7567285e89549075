import { addressSet } from '../address/address-set';
import { formatRange } from '../address/format-range';
import { subtract } from '../address/interval-set';
import { rangesOf } from '../address/ranges-of';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import type { Change } from './change';

/** Ranges that something in a live cluster may hold an address of. */
interface Plan {
  readonly code: 'FL-UPG-201' | 'FL-UPG-202' | 'FL-UPG-203' | 'FL-UPG-204';
  /** JSON pointer of the list. */
  readonly path: string;
  /** Named ones are items of that list; without a name it is the list itself. */
  readonly ranges: (
    model: ClusterModel,
  ) => readonly { readonly name?: string; readonly addresses?: readonly string[] }[];
}

const plans: readonly Plan[] = [
  { code: 'FL-UPG-201', path: '/spec/pods/cidrs', ranges: ({ pods }) => [{ addresses: pods.cidrs }] },
  { code: 'FL-UPG-202', path: '/spec/services/cidrs', ranges: ({ services }) => [{ addresses: services.cidrs }] },
  { code: 'FL-UPG-203', path: '/spec/loadBalancer/pools', ranges: ({ loadBalancer }) => loadBalancer?.pools ?? [] },
  { code: 'FL-UPG-204', path: '/spec/egress/gateways', ranges: ({ egress }) => egress?.gateways ?? [] },
];

/** Addresses that were there before and are not any more: who has one of them loses it. */
export function checkAddressesTaken({ before, after }: Change): Finding[] {
  return plans.flatMap(({ code, path, ranges }) => {
    const now = ranges(after.model);
    const left = addressSet(now.flatMap(({ addresses = [] }) => addresses));
    return ranges(before.model).flatMap(({ name, addresses = [] }, index) => {
      const taken = rangesOf(subtract(addressSet(addresses), left))
        .map(formatRange)
        .join(', ');
      if (taken === '') return [];
      const same = now.findIndex((other) => name !== undefined && other.name === name);
      const also = [{ path: name === undefined ? path : `${path}/${index}/addresses`, label: 'before' }];
      return [finding(code, { taken }, { path: same < 0 ? path : `${path}/${same}/addresses`, also })];
    });
  });
}
