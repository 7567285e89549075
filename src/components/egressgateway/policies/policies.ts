import type { EgressClusterPolicy, EgressPolicy } from '../../../../imports/egressgateway.spidernet.io';
import type { LabelSelector } from '../../../../imports/meta';
import { type Cidr, formatCidr } from '../../../address/cidr';
import type { IntervalSet } from '../../../address/interval-set';
import { bitsOf } from '../../../address/ip';
import { rangesOf } from '../../../address/ranges-of';
import { toCidrs } from '../../../address/to-cidrs';
import { labelSelector } from '../../cilium/resources/label-selector';
import type { Routed } from './destinations';
import type { Policy } from './requirements';

const apiVersion = 'egressgateway.spidernet.io/v1beta1';

/** The policies: whose traffic to where leaves through which gateway with which address. */
export function policies(routed: readonly Routed[]): (EgressPolicy | EgressClusterPolicy)[] {
  return routed.map(({ policy, destinations }) => {
    const { name, namespace, from } = policy;
    const spec = {
      destSubnet: cidrsOf(destinations),
      egressGatewayName: policy.gateway,
      egressIP: egressIP(policy),
    };
    const podSelector = pods(from.pods);
    if (namespace !== undefined)
      return {
        apiVersion,
        kind: 'EgressPolicy',
        metadata: { name, namespace },
        spec: { appliedTo: { podSelector }, ...spec },
      };
    const namespaceSelector = from.namespaces && labelSelector(from.namespaces);
    return {
      apiVersion,
      kind: 'EgressClusterPolicy',
      metadata: { name },
      spec: { appliedTo: { ...(namespaceSelector && { namespaceSelector }), podSelector }, ...spec },
    };
  });
}

/** The webhook refuses an empty selector; every pod is without a label that nobody gives. */
function pods(selector: Policy['from']['pods']): LabelSelector {
  const wanted = labelSelector(selector ?? {});
  const asks = Object.keys(wanted.matchLabels ?? {}).length + (wanted.matchExpressions ?? []).length;
  return asks > 0 ? wanted : { matchExpressions: [{ key: 'fairlead.dev/nowhere', operator: 'DoesNotExist' }] };
}

function egressIP({ addresses = [], allocation = 'default' }: Policy): EgressClusterPolicy['spec']['egressIP'] {
  const [ipv4, ipv6] = [addresses.find((one) => !one.includes(':')), addresses.find((one) => one.includes(':'))];
  return {
    allocatorPolicy: allocation === 'own' ? 'rr' : 'default',
    ...(ipv4 && { ipv4 }),
    ...(ipv6 && { ipv6 }),
    useNodeIP: allocation === 'node',
  };
}

const cidrsOf = (set: IntervalSet): string[] => rangesOf(set).flatMap(toCidrs).flatMap(halves).map(formatCidr);

/** An ipset takes no prefix of length 0. */
function halves(cidr: Cidr): Cidr[] {
  if (cidr.prefix > 0) return [cidr];
  const { family } = cidr;
  return [
    { family, first: 0n, prefix: 1 },
    { family, first: 1n << BigInt(bitsOf[family] - 1), prefix: 1 },
  ];
}
