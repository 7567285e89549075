import { type IpRange, parseRange } from '../../address/range';
import type { ClusterModel } from '../../spec/model';

/** Where pods ask for names. */
export interface DnsAddress {
  readonly range: IpRange;
  readonly path: string;
}

/** Installers give the Service of the cluster's DNS this place in the first range (kubeadm's GetDNSIP, and others alike). */
const usual = 10n;

/** The address of the cluster's DNS: as the spec says, or the usual one; undefined where only the cluster knows. */
export function dnsAddress({ kubernetes, services }: ClusterModel): DnsAddress | undefined {
  const said = parseRange(services.dns ?? '');
  if (!('error' in said)) return { range: said, path: '/spec/services/dns' };
  const range = parseRange(services.cidrs[0] ?? '');
  // Google chooses one itself.
  if ('error' in range || kubernetes.distribution === 'gke') return undefined;
  const address = range.first + usual;
  return { range: { family: range.family, first: address, last: address }, path: '/spec/services/cidrs/0' };
}
