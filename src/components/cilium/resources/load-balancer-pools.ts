import type { CiliumLoadBalancerIPPool } from '../../../../imports/cilium.io';
import type { ClusterModel } from '../../../spec/model';
import { at } from '../../../stages/manifest';
import type { Rendered } from '../../component';
import { labelSelector } from './label-selector';
import { loadBalancerRefusals } from './load-balancer-refusals';

type Block = CiliumLoadBalancerIPPool['spec']['blocks'][number];

/** CiliumLoadBalancerIPPools: where Services of type LoadBalancer take their addresses from. */
export function loadBalancerPools(model: ClusterModel): Rendered {
  const { loadBalancer } = model;
  if (loadBalancer?.implementation !== 'cilium') return { manifests: [], findings: [] };
  const pools = loadBalancer.pools.map(
    ({ name, addresses, allowFirstLastIPs, serviceSelector }): CiliumLoadBalancerIPPool => ({
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumLoadBalancerIPPool',
      metadata: { name },
      spec: {
        blocks: addresses.map(block),
        ...(allowFirstLastIPs !== undefined && { allowFirstLastIPs: allowFirstLastIPs ? 'Yes' : 'No' }),
        ...(serviceSelector && { serviceSelector: labelSelector(serviceSelector) }),
      },
    }),
  );
  return { manifests: at('addresses', ...pools), findings: loadBalancerRefusals(model, loadBalancer) };
}

function block(range: string): Block {
  if (range.includes('/')) return { cidr: range };
  const [start = range, stop = start] = range.split('-');
  return { start, stop };
}
