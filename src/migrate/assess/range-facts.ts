import { parseRange } from '../../address/range';
import type { Place } from '../../diagnostics/place';
import { balancerPools } from './balancer-pools';
import { containersOf } from './containers-of';
import { listAt, textAt, textsAt, valueAt } from './fields';
import type { FoundNode } from './node-facts';
import type { Running } from './running';

/** A range that the cluster uses, and the object that says so. */
export interface FoundRange {
  readonly range: string;
  /** `IPPool default-ipv4-ippool`. */
  readonly said: string;
  readonly place: Place;
}

/** The ranges that pods have their addresses from. What a pool gives is left out node by node. */
export function podRangesIn(objects: readonly Running[], nodes: readonly FoundNode[]): FoundRange[] {
  const given = objects.flatMap((object) => ranges(object, podRanges(object)));
  const wide = given.length > 0 ? given : objects.flatMap((object) => ranges(object, flags(object, '--cluster-cidr')));
  if (wide.length > 0) return unique(wide);
  return unique(
    nodes.flatMap(({ name, podCIDRs, place }) => podCIDRs.map((range) => ({ range, said: `Node ${name}`, place }))),
  );
}

/** The ranges of Services. */
export function serviceRangesIn(objects: readonly Running[]): FoundRange[] {
  return unique(
    objects.flatMap((object) =>
      ranges(object, [
        ...(object.kind === 'ServiceCIDR' ? textsAt(object.value, 'spec', 'cidrs') : []),
        ...flags(object, '--service-cluster-ip-range'),
        ...setting(object, 'kubeadm-config', 'ClusterConfiguration', /^\s*serviceSubnet:\s*(\S+)/m),
      ]),
    ),
  );
}

/** The ranges of Services of type LoadBalancer; where no pool is found, the addresses that they have. */
export function balancerRangesIn(objects: readonly Running[]): FoundRange[] {
  const pools = objects.flatMap((object) => ranges(object, balancerPools(object)));
  return unique(pools.length > 0 ? pools : objects.flatMap((object) => ranges(object, served(object))));
}

const served = ({ kind, value }: Running) =>
  kind === 'Service'
    ? listAt(value, 'status', 'loadBalancer', 'ingress').flatMap((one) => textAt(one, 'ip') ?? [])
    : [];

function podRanges(object: Running): string[] {
  const { apiVersion, kind, value } = object;
  if (apiVersion.includes('projectcalico.org/') && kind === 'IPPool' && valueAt(value, 'spec', 'disabled') !== true) {
    const uses = textsAt(value, 'spec', 'allowedUses');
    return uses.length === 0 || uses.includes('Workload') ? [textAt(value, 'spec', 'cidr') ?? ''] : [];
  }
  if (apiVersion === 'operator.tigera.io/v1' && kind === 'Installation')
    return listAt(value, 'spec', 'calicoNetwork', 'ipPools').flatMap((pool) => textAt(pool, 'cidr') ?? []);
  if (kind === 'DaemonSet') {
    const variables = containersOf(valueAt(value, 'spec', 'template', 'spec')).flatMap((one) =>
      listAt(one.value, 'env'),
    );
    return variables
      .filter((one) => textAt(one, 'name') === 'IPALLOC_RANGE')
      .flatMap((one) => textAt(one, 'value') ?? []);
  }
  return [
    ...setting(object, 'kube-flannel-cfg', 'net-conf.json', /"(?:IPv6)?Network"\s*:\s*"([^"]+)"/g),
    ...setting(object, 'cilium-config', 'cluster-pool-ipv4-cidr', /^(.+)$/),
    ...setting(object, 'cilium-config', 'cluster-pool-ipv6-cidr', /^(.+)$/),
  ];
}

/** What a ConfigMap says at a key, by the group of a pattern. */
function setting({ kind, name, value }: Running, map: string, key: string, pattern: RegExp): string[] {
  const text = kind === 'ConfigMap' && name === map ? textAt(value, 'data', key) : undefined;
  if (text === undefined) return [];
  const all = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)];
  return all.flatMap((match) => match?.[1]?.split(/[\s,]+/) ?? []);
}

/** The value of an argument of a static pod of the control plane. */
function flags({ kind, namespace, value }: Running, flag: string): string[] {
  if (kind !== 'Pod' || namespace !== 'kube-system') return [];
  return containersOf(valueAt(value, 'spec'))
    .flatMap((one) => [...textsAt(one.value, 'command'), ...textsAt(one.value, 'args')])
    .filter((text) => text.startsWith(`${flag}=`))
    .flatMap((text) => text.slice(flag.length + 1).split(','));
}

const ranges = ({ kind, name, place }: Running, found: readonly string[]): FoundRange[] =>
  found.filter((range) => !('error' in parseRange(range))).map((range) => ({ range, said: `${kind} ${name}`, place }));

const unique = (found: readonly FoundRange[]): FoundRange[] =>
  [...new Map([...found].reverse().map((one) => [one.range, one])).values()].reverse();
