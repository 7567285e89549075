import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

type Egress = NonNullable<ClusterModel['egress']>;
type Implementation = Egress['implementation'];
/** Who can do what a field asks. A field that is not in its table does not compile. */
type Table<T, Common extends keyof T> = Record<Exclude<keyof T, Common>, readonly Implementation[]>;

const ofGateways: Table<Egress['gateways'][number], 'name' | 'nodes'> = {
  interface: ['cilium'],
  address: ['cilium'],
  addresses: ['antrea', 'egressgateway'],
  defaultAddresses: ['egressgateway'],
  clusterDefault: ['egressgateway'],
  subnet: ['antrea'],
};

const ofPolicies: Table<Egress['policies'][number], 'name' | 'from' | 'to' | 'except' | 'gateway'> = {
  namespace: ['egressgateway'],
  addresses: ['egressgateway'],
  allocation: ['egressgateway'],
  priority: ['egressgateway'],
  bandwidth: ['antrea'],
};

/** Gateways and policies ask nothing that the implementation cannot do. */
export function checkEgressFields({ egress }: ClusterModel): Finding[] {
  if (!egress) return [];
  const { implementation } = egress;
  return [
    ...egress.gateways.flatMap((one, index) => foreign(one, ofGateways, implementation, `gateways/${index}`)),
    ...egress.policies.flatMap((one, index) => foreign(one, ofPolicies, implementation, `policies/${index}`)),
  ];
}

function foreign(
  item: object,
  table: Readonly<Record<string, readonly Implementation[]>>,
  implementation: Implementation,
  where: string,
): Finding[] {
  return Object.entries(table)
    .filter(([field, able]) => Object.hasOwn(item, field) && !able.includes(implementation))
    .map(([field, able]) =>
      finding('FL-EGW-105', { field, implementation, able }, { path: `/spec/egress/${where}/${field}` }),
    );
}
