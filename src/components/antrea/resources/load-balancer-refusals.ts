import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import type { AntreaModel } from '../antrea-model';
import { checkRanges } from './check-ranges';

type LoadBalancer = NonNullable<ClusterModel['loadBalancer']>;

const root = '/spec/loadBalancer';

/** Lease times as the spec has them by default; Antrea elects nodes by gossip and has no leases. */
const leases = { leaseDurationSeconds: 15, leaseRenewDeadlineSeconds: 5, leaseRetryPeriodSeconds: 2 } as const;

/** What the loadBalancer section asks that Antrea cannot do. */
export function loadBalancerRefusals(model: AntreaModel, loadBalancer: LoadBalancer): Finding[] {
  const { class: name, layer2, pools } = loadBalancer;
  return [
    ...(name === undefined ? [] : [finding('FL-AN-221', { name }, { path: `${root}/class` })]),
    ...(layer2 ? layer2Refusals(layer2, model.nodes.interface) : []),
    ...pools.flatMap((pool, index) => poolRefusals(model, pool, `${root}/pools/${index}`)),
  ];
}

function layer2Refusals(layer2: NonNullable<LoadBalancer['layer2']>, transport: string | undefined): Finding[] {
  const path = `${root}/layer2`;
  const others = layer2.interfaces.filter((name) => name !== transport);
  const [name] = others;
  return [
    ...(name === undefined ? [] : [finding('FL-AN-224', { name }, { path: `${path}/interfaces` })]),
    ...(['leaseDurationSeconds', 'leaseRenewDeadlineSeconds', 'leaseRetryPeriodSeconds'] as const)
      .filter((field) => layer2[field] !== leases[field])
      .map((field) => finding('FL-AN-225', { field }, { path: `${path}/${field}` })),
  ];
}

function poolRefusals(model: AntreaModel, pool: LoadBalancer['pools'][number], path: string): Finding[] {
  const { name, addresses, announce, serviceSelector } = pool;
  const selects = Object.values(serviceSelector ?? {}).some((part) => Object.keys(part).length > 0);
  return [
    ...(selects ? [finding('FL-AN-220', { pool: name }, { path: `${path}/serviceSelector` })] : []),
    ...(announce === 'none' ? [finding('FL-AN-223', { pool: name }, { path })] : []),
    ...(announce === 'bgp' && !model.bgp ? [finding('FL-LB-003', { pool: name }, { path: `${path}/announce` })] : []),
    ...checkRanges(addresses, `${path}/addresses`),
  ];
}
