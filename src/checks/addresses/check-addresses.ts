import type { Finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { addressUses } from './address-uses';
import { checkAddressCapacity } from './check-address-capacity';
import { checkAddressFamilies } from './check-address-families';
import { checkAddressPlan } from './check-address-plan';
import { checkAddressSpace } from './check-address-space';
import { checkAskedAddresses } from './check-asked-addresses';
import { checkDnsAddress } from './check-dns-address';

/** The addresses of one cluster: none used twice, none that means something else, enough of them, of the right families. */
export function checkAddresses(model: ClusterModel): Finding[] {
  const uses = addressUses(model);
  return [
    ...checkAddressPlan(model, uses),
    ...checkAddressSpace(model, uses),
    ...checkAddressCapacity(model, uses),
    ...checkAskedAddresses(model),
    ...checkDnsAddress(model),
    ...checkAddressFamilies(model),
  ];
}
