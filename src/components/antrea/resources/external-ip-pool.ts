import type { ExternalIPPool } from '../../../../imports/crd.antrea.io';
import { formatIp } from '../../../address/ip';
import { parseRange } from '../../../address/range';
import { labelSelector, type ModelSelector } from '../../cilium/resources/label-selector';

interface Pool {
  readonly name: string;
  /** Addresses, CIDRs or `first-last`. */
  readonly addresses: readonly string[];
  /** Hand out the first and last address of a CIDR too. */
  readonly whole: boolean;
  /** The nodes that may bear the addresses; left out, all. */
  readonly nodes: ModelSelector | undefined;
  readonly subnet?: ExternalIPPool['spec']['subnetInfo'] | undefined;
}

/** An ExternalIPPool: addresses that Antrea hands out and puts on the nodes. */
export function externalIPPool({ name, addresses, whole, nodes, subnet }: Pool): ExternalIPPool {
  return {
    apiVersion: 'crd.antrea.io/v1beta1',
    kind: 'ExternalIPPool',
    metadata: { name },
    spec: {
      ipRanges: addresses.map((text) => ipRange(text, whole)),
      ...(subnet && { subnetInfo: { ...subnet } }),
      nodeSelector: labelSelector(nodes ?? {}),
    },
  };
}

/** Antrea keeps the first address of a CIDR back, and in IPv4 the last: a range from end to end has them all. */
function ipRange(text: string, whole: boolean): ExternalIPPool['spec']['ipRanges'][number] {
  const range = parseRange(text);
  if ('error' in range || (text.includes('/') && !whole)) return { cidr: text };
  const { family, first, last } = range;
  return { start: formatIp({ family, value: first }), end: formatIp({ family, value: last }) };
}
