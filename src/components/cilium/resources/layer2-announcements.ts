import type { CiliumL2AnnouncementPolicy } from '../../../../imports/cilium.io';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { at } from '../../../stages/manifest';
import type { Rendered } from '../../component';
import { groupSelector } from './group-selector';
import { labelSelector } from './label-selector';

/**
 * CiliumL2AnnouncementPolicies: one for each pool that is announced so, by the pool's name and with its selector, for a
 * policy selects Services and not pools. Where no pool is, ARP and neighbour discovery stay silent.
 */
export function layer2Announcements(model: ClusterModel): Rendered {
  const { loadBalancer } = model;
  if (loadBalancer?.implementation !== 'cilium') return { manifests: [], findings: [] };
  const { layer2, pools } = loadBalancer;
  const announced = pools.filter(({ announce }) => announce === 'layer2');
  const nodes = layer2 && layer2.nodes !== 'all' ? groupSelector(model, layer2.nodes) : undefined;
  const policies = announced.map(
    ({ name, serviceSelector }): CiliumL2AnnouncementPolicy => ({
      apiVersion: 'cilium.io/v2alpha1',
      kind: 'CiliumL2AnnouncementPolicy',
      metadata: { name },
      spec: {
        loadBalancerIPs: true,
        ...(layer2 && layer2.interfaces.length > 0 && { interfaces: layer2.interfaces.map(exactly) }),
        ...(nodes && { nodeSelector: labelSelector(nodes) }),
        ...(serviceSelector && { serviceSelector: labelSelector(serviceSelector) }),
      },
    }),
  );
  return { manifests: at('routing', ...policies), findings: refusals(model, announced.length > 0) };
}

/** Cilium reads an interface as a regular expression, found anywhere in the name. */
const exactly = (name: string) => `^${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;

function refusals(model: ClusterModel, announces: boolean): Finding[] {
  const { layer2, pools = [] } = model.loadBalancer ?? {};
  const found: Finding[] = [];
  if (announces && model.services.proxy !== 'cni')
    found.push(finding('FL-LB-004', {}, { path: '/spec/services/proxy' }));
  if (layer2 && !announces) found.push(finding('FL-LB-006', {}, { path: '/spec/loadBalancer/layer2' }));
  const others = pools.filter(({ announce }) => announce !== 'layer2').map(({ name }) => name);
  pools.forEach(({ name: pool, announce, serviceSelector }, index) => {
    if (announce === 'layer2' && !serviceSelector && others.length > 0)
      found.push(finding('FL-LB-005', { pool, others }, { path: `/spec/loadBalancer/pools/${index}` }));
  });
  return found;
}
