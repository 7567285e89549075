import { isDeepStrictEqual } from 'node:util';
import { addressSet } from '../../../address/address-set';
import { familiesOf } from '../../../address/families-of';
import { sizeOf } from '../../../address/interval-set';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import type { AntreaModel } from '../antrea-model';
import { gateOpen } from '../config/gate-open';
import { antreaSettings } from '../settings';
import { checkRanges } from './check-ranges';
import { checkSubnet } from './check-subnet';

type Section = NonNullable<ClusterModel['egress']>;
type Gateway = Section['gateways'][number];

const root = '/spec/egress';
const everything: readonly string[] = ['0.0.0.0/0', '::/0'];

/** What the egress section asks that Antrea cannot do: an Egress takes all that leaves the cluster, with one address. */
export function egressRefusals(model: AntreaModel, egress: Section): Finding[] {
  const settings = antreaSettings(model);
  const needs = (gate: string, what: string, path: string) =>
    gateOpen(settings, gate) ? [] : [finding('FL-AN-241', { gate, what }, { path })];
  return [
    ...egress.gateways.flatMap((gateway, index) => {
      const path = `${root}/gateways/${index}`;
      const users = egress.policies.filter((policy) => policy.gateway === gateway.name).length;
      return [
        ...gatewayRefusals(gateway, users, path),
        ...twin(model, gateway, path),
        ...(gateway.subnet ? needs('EgressSeparateSubnet', '`subnet`', `${path}/subnet`) : []),
      ];
    }),
    ...egress.policies.flatMap((policy, index) => {
      const path = `${root}/policies/${index}`;
      const gateway = egress.gateways.find(({ name }) => name === policy.gateway);
      return [...policyRefusals(policy, gateway, path), ...samePods(egress.policies, index)];
    }),
    ...tooManySubnets(egress.gateways),
  ];
}

function gatewayRefusals({ name, addresses, subnet }: Gateway, users: number, path: string): Finding[] {
  if (!addresses) return [finding('FL-AN-232', { gateway: name }, { path })];
  const families = familiesOf(addresses);
  const pool = addressSet(addresses);
  const size = sizeOf(pool, 4) + sizeOf(pool, 6);
  return [
    ...(families.length > 1 ? [finding('FL-AN-234', { gateway: name }, { path: `${path}/addresses` })] : []),
    ...(users > size
      ? [finding('FL-AN-236', { gateway: name, users, size: Number(size) }, { path: `${path}/addresses` })]
      : []),
    ...checkRanges(addresses, `${path}/addresses`),
    ...(subnet ? checkSubnet(subnet, addresses, path) : []),
  ];
}

/** Whether an earlier policy is for the very pods of the one at `index`. */
function samePods(policies: Section['policies'], index: number): Finding[] {
  const first = policies.findIndex(({ from }) => isDeepStrictEqual(from, policies[index]?.from));
  const [one, other] = [policies[index], policies[first]];
  if (!one || !other || first === index) return [];
  const also = [{ path: `${root}/policies/${first}/from`, label: 'the same pods' }];
  const where = { path: `${root}/policies/${index}/from`, also };
  return [finding('FL-AN-245', { policy: one.name, other: other.name }, where)];
}

/** As many routing tables for networks of egress as a node has. */
const most = 20;

function tooManySubnets(gateways: readonly Gateway[]): Finding[] {
  const seen = new Map<string, Set<string>>();
  return gateways.flatMap(({ nodes, subnet }, index) => {
    if (!subnet) return [];
    const networks = seen.get(nodes) ?? new Set();
    const before = networks.size;
    seen.set(nodes, networks.add(JSON.stringify([subnet.gateway, subnet.prefixLength, subnet.vlan])));
    const path = `${root}/gateways/${index}/subnet`;
    return before === most && networks.size > most ? [finding('FL-AN-243', { most }, { path })] : [];
  });
}

/** Both become an ExternalIPPool. */
function twin({ loadBalancer }: AntreaModel, { name, addresses }: Gateway, path: string): Finding[] {
  const pools = loadBalancer?.implementation === 'antrea' ? loadBalancer.pools : [];
  const index = addresses ? pools.findIndex((pool) => pool.name === name) : -1;
  const also = [{ path: `/spec/loadBalancer/pools/${index}/name`, label: 'the pool' }];
  return index < 0 ? [] : [finding('FL-AN-239', { name }, { path: `${path}/name`, also })];
}

function policyRefusals(
  { name, to, except }: Section['policies'][number],
  gateway: Gateway | undefined,
  path: string,
): Finding[] {
  const families = familiesOf(gateway?.addresses ?? []);
  return [
    ...to.flatMap((range, index) => {
      const where = { path: `${path}/to/${index}` };
      if (!everything.includes(range)) return [finding('FL-AN-231', { policy: name, range }, where)];
      const bare = gateway?.addresses && !familiesOf([range]).some((family) => families.includes(family));
      return bare ? [finding('FL-AN-242', { policy: name, range, gateway: gateway.name }, where)] : [];
    }),
    ...(except.length > 0 ? [finding('FL-AN-235', { policy: name }, { path: `${path}/except` })] : []),
  ];
}
