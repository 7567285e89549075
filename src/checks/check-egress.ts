import { addressSet } from '../address/address-set';
import { contains } from '../address/interval-set';
import { rangesIn } from '../address/ranges-in';
import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

type Policy = NonNullable<ClusterModel['egress']>['policies'][number];

/** Egress policies select somebody, go somewhere outside and except something; gateways are on nodes. */
export function checkEgress(model: ClusterModel): Finding[] {
  const { egress, nodes } = model;
  if (!egress) return [];
  return [
    ...egress.gateways.flatMap(({ name: gateway, nodes: group }, index) => {
      const empty = nodes.groups.some(({ name, count }) => name === group && count === 0);
      const path = `/spec/egress/gateways/${index}/nodes`;
      return empty ? [finding('FL-EGW-111', { gateway, group }, { path })] : [];
    }),
    ...egress.policies.flatMap(checkPolicy),
    ...(egress.implementation === 'cilium' ? [...toTheInside(model, egress.policies), ...twice(egress.policies)] : []),
  ];
}

/** Of two policies for the same pods and range an agent takes either, as maps of Go come. */
function twice(policies: readonly Policy[]): Finding[] {
  const pods = ({ from }: Policy) => JSON.stringify([from.namespaces, from.pods]);
  return policies.flatMap((policy, index) =>
    policy.to.flatMap((range, at) => {
      const before = policies.slice(0, index);
      const place = before.findIndex(
        (one) => one.gateway !== policy.gateway && one.to.includes(range) && pods(one) === pods(policy),
      );
      const other = before[place];
      if (!other) return [];
      const also = [{ path: `/spec/egress/policies/${place}/to/${other.to.indexOf(range)}`, label: 'here too' }];
      const args = { policy: policy.name, other: other.name, range };
      return [finding('FL-EGW-112', args, { path: `/spec/egress/policies/${index}/to/${at}`, also })];
    }),
  );
}

/** Packets to an identity of the cluster never reach a gateway (Cilium, bpf/lib/egress_gateway.h). */
function toTheInside({ nodes, pods, services }: ClusterModel, policies: readonly Policy[]): Finding[] {
  const inside = [
    { what: 'the pod ranges', addresses: addressSet(pods.cidrs) },
    { what: 'the Service ranges', addresses: addressSet(services.cidrs) },
    { what: 'the node ranges', addresses: addressSet(nodes.cidrs) },
  ];
  return policies.flatMap(({ to }, index) =>
    to.flatMap((range, at) => {
      const [target] = rangesIn([range]);
      const found = target && inside.find(({ addresses }) => contains(addresses, target));
      const path = `/spec/egress/policies/${index}/to/${at}`;
      return found ? [finding('FL-EGW-110', { range, what: found.what }, { path })] : [];
    }),
  );
}

function checkPolicy({ namespace, from, to, except }: Policy, index: number): Finding[] {
  const path = `/spec/egress/policies/${index}`;
  const targets = addressSet(to);
  return [
    ...(from.namespaces || from.pods || namespace !== undefined
      ? []
      : [finding('FL-EGW-103', {}, { path: `${path}/from` })]),
    ...except.flatMap((range, at) =>
      rangesIn([range]).every((excepted) => contains(targets, excepted))
        ? []
        : [finding('FL-EGW-104', { range }, { path: `${path}/except/${at}` })],
    ),
  ];
}
