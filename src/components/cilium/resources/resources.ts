import type { Rendered } from '../../component';
import type { CiliumModel } from '../cilium-model';
import { bgp } from './bgp';
import { egressPolicies } from './egress-policies';
import { gateways } from './gateways';
import { layer2Announcements } from './layer2-announcements';
import { loadBalancerPools } from './load-balancer-pools';

/** The resources by which agent and operator of Cilium are told of addresses, routers, gateways and egress. */
export function ciliumResources(model: CiliumModel): Rendered {
  const parts = [loadBalancerPools, layer2Announcements, bgp, gateways, egressPolicies].map((part) => part(model));
  return {
    manifests: parts.flatMap(({ manifests }) => manifests),
    findings: parts.flatMap(({ findings }) => findings),
  };
}
