import { at } from '../../../stages/manifest';
import { groupSelector } from '../../cilium/resources/group-selector';
import type { Rendered } from '../../component';
import type { AntreaModel } from '../antrea-model';
import { externalIPPool } from './external-ip-pool';
import { loadBalancerRefusals } from './load-balancer-refusals';

/**
 * ExternalIPPools for Services of type LoadBalancer. A Service names its pool in the annotation
 * `service.antrea.io/external-ip-pool`; the node that bears its address answers for it on layer 2.
 */
export function antreaLoadBalancer(model: AntreaModel): Rendered {
  const { loadBalancer } = model;
  if (loadBalancer?.implementation !== 'antrea') return { manifests: [], findings: [] };
  const group = loadBalancer.layer2?.nodes ?? 'all';
  const pools = loadBalancer.pools.map(({ name, addresses, allowFirstLastIPs = true }) =>
    externalIPPool({ name, addresses, whole: allowFirstLastIPs, nodes: groupSelector(model, group) }),
  );
  return { manifests: at('addresses', ...pools), findings: loadBalancerRefusals(model, loadBalancer) };
}
