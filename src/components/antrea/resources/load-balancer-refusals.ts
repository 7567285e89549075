import { parseCidr } from '../../../address/cidr';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { fieldFindings } from '../../field-answers';
import type { AntreaModel } from '../antrea-model';
import { checkRanges } from './check-ranges';

type LoadBalancer = NonNullable<ClusterModel['loadBalancer']>;
type Layer2 = NonNullable<LoadBalancer['layer2']>;

/** Lease times as the spec has them by default; Antrea elects nodes by gossip and has no leases. */
const leases = { leaseDurationSeconds: 15, leaseRenewDeadlineSeconds: 5, leaseRetryPeriodSeconds: 2 } as const;

/** What the loadBalancer section asks that Antrea cannot do. */
export function loadBalancerRefusals(model: AntreaModel, loadBalancer: LoadBalancer): Finding[] {
  return fieldFindings(loadBalancer, '/spec/loadBalancer', {
    implementation: 'taken',
    class: ({ class: name }, path) => (name === undefined ? [] : [finding('FL-AN-221', { name }, { path })]),
    layer2: ({ layer2 }, path) => (layer2 ? layer2Refusals(layer2, model.nodes.interface, path) : []),
    pools: ({ pools }, path) => [
      ...(pools.length > 0 ? [finding('FL-AN-227', {}, { path })] : []),
      ...pools.flatMap((pool, index) => poolRefusals(model, pool, `${path}/${index}`)),
    ],
    // A check refuses it.
    kubeVip: 'taken',
  });
}

function layer2Refusals(layer2: Layer2, transport: string | undefined, path: string): Finding[] {
  return fieldFindings(layer2, path, {
    nodes: 'taken',
    interfaces: ({ interfaces }, path) => {
      const name = interfaces.find((one) => one !== transport);
      return name === undefined ? [] : [finding('FL-AN-224', { name }, { path })];
    },
    leaseDurationSeconds: lease('leaseDurationSeconds'),
    leaseRenewDeadlineSeconds: lease('leaseRenewDeadlineSeconds'),
    leaseRetryPeriodSeconds: lease('leaseRetryPeriodSeconds'),
  });
}

const lease =
  (field: keyof typeof leases) =>
  (layer2: Layer2, path: string): Finding[] =>
    layer2[field] === leases[field] ? [] : [finding('FL-AN-225', { field }, { path })];

function poolRefusals(model: AntreaModel, pool: LoadBalancer['pools'][number], path: string): Finding[] {
  return fieldFindings(pool, path, {
    name: 'taken',
    allowFirstLastIPs: 'taken',
    serviceSelector: ({ name, serviceSelector = {} }, where) =>
      Object.values(serviceSelector).some((part) => Object.keys(part).length > 0)
        ? [finding('FL-AN-220', { pool: name }, { path: where })]
        : [],
    announce: ({ name, announce }, where) => [
      ...(announce === 'none' ? [finding('FL-AN-223', { pool: name }, { path })] : []),
      ...(announce === 'bgp' && !model.bgp ? [finding('FL-LB-003', { pool: name }, { path: where })] : []),
      ...(announce === 'bgp' ? [finding('FL-AN-228', { pool: name }, { path: where })] : []),
    ],
    addresses: ({ addresses, allowFirstLastIPs = true }, where) => [
      ...checkRanges(addresses, where),
      ...(allowFirstLastIPs ? [] : checkUsable(addresses, where)),
    ],
  });
}

/** CIDRs of which nothing is left without the addresses that Antrea keeps back. */
function checkUsable(addresses: readonly string[], path: string): Finding[] {
  return addresses.flatMap((text, index) => {
    const cidr = parseCidr(text);
    if ('error' in cidr || cidr.prefix < (cidr.family === 4 ? 31 : 128)) return [];
    return [finding('FL-AN-229', { range: text }, { path: `${path}/${index}` })];
  });
}
