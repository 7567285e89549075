import { contains, intervalSetOf } from '../../address/interval-set';
import { overlappingPairs } from '../../address/overlapping-pairs';
import { unusableRanges } from '../../address/special-ranges';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { addressRivals } from './address-rivals';
import { type AddressUse, addressUses } from './address-uses';
import { freeRangeFor } from './free-range-for';

/** No address has two uses, and what ARP announces lies in the network of the nodes. */
export function checkAddressPlan(model: ClusterModel, uses = addressUses(model)): Finding[] {
  return [...overlapping(uses), ...outsideOfNodes(model, uses)];
}

const unusable = intervalSetOf(unusableRanges.map(({ range }) => range));

function overlapping(uses: readonly AddressUse[]): Finding[] {
  const free = freeRangeFor(uses);
  const nodes = uses.filter(({ kind }) => kind === 'nodes').map(({ range }) => range);
  // What is kept on nodes is mostly unusable for everybody else, which is told by itself.
  const kept = ({ kind, range }: AddressUse) => kind === 'internal' && contains(unusable, range);
  const pairs = overlappingPairs(uses, addressRivals.cluster).filter(([one, other]) => kept(one) === kept(other));
  return pairs.map(([one, other]) => {
    const [moved, instead] =
      [other, one].map((use) => [use, free(use, nodes)] as const).find(([, range]) => range) ?? [];
    const args = { one: one.what, other: other.what, moved: moved?.what, instead };
    return finding('FL-CIDR-107', args, { path: other.path, also: [{ path: one.path, label: one.what }] });
  });
}

function outsideOfNodes({ controlPlane: { vip }, loadBalancer, nodes }: ClusterModel, uses: readonly AddressUse[]) {
  if (nodes.cidrs.length === 0) return [];
  const network = intervalSetOf(uses.filter(({ kind }) => kind === 'nodes').map(({ range }) => range));
  const announced = new Set(
    loadBalancer?.pools.filter(({ announce }) => announce === 'layer2').map(({ name }) => name),
  );
  return uses.flatMap(({ kind, owner = '', text, path, range }): Finding[] => {
    if (contains(network, range)) return [];
    if (kind === 'vip' && vip?.mode === 'arp') return [finding('FL-VIP-103', { address: text }, { path })];
    const seen = kind === 'pool' && announced.has(owner);
    return seen ? [finding('FL-LB-105', { pool: owner, addresses: text }, { path })] : [];
  });
}
