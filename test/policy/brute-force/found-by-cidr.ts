import { inCidr } from './in-cidr';
import { isNode, type Sender } from './packet';

export type CidrMatchMode = readonly ('nodes' | 'pods')[];

/**
 * Whom a CIDR of Cilium finds, as CIDRSelector.Matches and resolveLabels of 1.20.0 have it: what is outside always, nodes and
 * pods where the mode has them. A CIDR of all addresses asks for `world`, which only the mode `pods` reads as an address.
 */
export function foundByCidr(cidr: string, one: Sender, mode: CidrMatchMode, group = false): boolean {
  if (!inCidr(one.address, cidr)) return false;
  if (one.sorts?.includes('world')) return true;
  const mayBe = isNode(one) ? mode.includes('nodes') : one.pod !== undefined && mode.includes('pods');
  return mayBe && (group || !cidr.endsWith('/0') || mode.includes('pods'));
}
