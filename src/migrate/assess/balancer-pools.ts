import { labelsAt, listAt, textAt, textsAt } from './fields';
import type { Running } from './running';

/** The ranges that an object gives to Services of type LoadBalancer: a pool of MetalLB, Calico, Cilium, Antrea or kube-vip. */
export function balancerPools({ apiVersion, kind, namespace, name, value }: Running): string[] {
  const group = apiVersion.split('/')[0] ?? '';
  switch (`${group} ${kind}`) {
    case 'metallb.io IPAddressPool':
      return textsAt(value, 'spec', 'addresses').map((range) => range.replaceAll(' ', ''));
    case 'cilium.io CiliumLoadBalancerIPPool':
      return listAt(value, 'spec', 'blocks').map((block) => rangeIn(block, 'start', 'stop'));
    case 'crd.antrea.io ExternalIPPool':
      return listAt(value, 'spec', 'ipRanges').map((block) => rangeIn(block, 'start', 'end'));
    case 'crd.projectcalico.org BGPConfiguration':
    case 'projectcalico.org BGPConfiguration':
      return listAt(value, 'spec', 'serviceLoadBalancerIPs').map((block) => textAt(block, 'cidr') ?? '');
    case 'crd.projectcalico.org IPPool':
    case 'projectcalico.org IPPool':
      return textsAt(value, 'spec', 'allowedUses').includes('LoadBalancer')
        ? [textAt(value, 'spec', 'cidr') ?? '']
        : [];
    case 'v1 ConfigMap':
      return namespace === 'kube-system' && name === 'kubevip'
        ? Object.entries(labelsAt(value, 'data')).flatMap(pool)
        : [];
    default:
      return [];
  }
}

const rangeIn = (block: unknown, first: string, last: string) =>
  textAt(block, 'cidr') ?? `${textAt(block, first)}-${textAt(block, last) ?? textAt(block, first)}`;

/** `cidr-global: 10.0.0.0/24,10.0.1.0/24`, `range-shop: 10.0.0.1-10.0.0.9`. */
const pool = ([key, text]: readonly [string, string]) => (/^(cidr|range)-/.test(key) ? text.split(',') : []);
