import { addressSet } from '../../address/address-set';
import { formatRange } from '../../address/format-range';
import { contains, intervalSetOf } from '../../address/interval-set';
import { rangesIn } from '../../address/ranges-in';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { dnsAddress } from './dns-address';

/** The cluster's DNS has an address of Services, and one that nothing else has. */
export function checkDnsAddress(model: ClusterModel): Finding[] {
  const { cidrs, dns: said } = model.services;
  const dns = dnsAddress(model);
  if (!dns || cidrs.length === 0) return [];
  const { range, path } = dns;
  const address = formatRange(range);
  if (!contains(addressSet(cidrs), range))
    return said === undefined
      ? [finding('FL-SVC-124', { range: cidrs[0] ?? '', address }, { path })]
      : [finding('FL-SVC-123', { address, cidrs }, { path })];
  // The API server takes the first one of its range for itself.
  const taken = rangesIn(cidrs).some(({ family, first, last }) =>
    contains(intervalSetOf([{ family, first, last: first < last ? first + 1n : last }]), range),
  );
  return taken ? [finding('FL-SVC-125', { address }, { path })] : [];
}
