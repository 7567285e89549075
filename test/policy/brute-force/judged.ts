import { intervalSetOf } from '../../../src/address/interval-set';
import { parseRange } from '../../../src/address/range';
import { noPolicies, type PolicyObjects, policySetOf } from '../../../src/policy/dialects/policy-set-of';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import type { Attribute } from '../../../src/policy/model/attribute';
import type { Endpoint, Region, Universe } from '../../../src/policy/model/endpoint';
import type { PolicySet } from '../../../src/policy/model/policy-set';
import { icmp, ipProtocol, portRange } from '../../../src/policy/model/port-line';
import type { Packet, Sender } from './packet';
import { outside, packets } from './random-parts';
import type { RandomCluster, Side, Written } from './side';

const addressSet = (text: string) => {
  const range = parseRange(text);
  return intervalSetOf('error' in range ? [] : [range]);
};

/** All of IPv4, and a part of it where who serves the API is too: each with one address of each stretch of it. */
const regions: readonly {
  readonly sorts: readonly string[];
  readonly region: Region;
  readonly at: readonly string[];
}[] = [
  { name: 'external', sorts: ['external'], cidr: '0.0.0.0/0', at: outside },
  {
    name: 'external kube-apiserver',
    sorts: ['external', 'kube-apiserver'],
    cidr: '192.168.0.0/16',
    at: ['192.168.0.9', '192.168.9.9'],
  },
].map(({ name, sorts, cidr, at }) => ({
  sorts: sorts.map((sort) => (sort === 'external' ? 'world' : sort)),
  region: {
    name,
    attributes: new Map(sorts.map((sort): [Attribute, string] => [`entity:${sort}`, ''])),
    addresses: addressSet(cidr),
  },
  at,
}));

/** What is in every cluster beside its pods. */
const others: readonly (Sender & { readonly name: string; readonly node: boolean })[] = [
  { name: 'host', node: true, address: '10.0.0.1', sorts: ['host'] },
  { name: 'remote-node', node: true, address: '10.0.0.2', sorts: ['remote-node'] },
  { name: 'kube-apiserver', node: true, address: '10.0.0.3', sorts: ['remote-node', 'kube-apiserver'] },
  { name: 'health', node: false, sorts: ['health'] },
];

const otherEnds = others.map(({ name, node, address, sorts = [] }) => ({
  sender: { sorts, ...(address !== undefined && { address }) },
  end: {
    endpoint: {
      ...{ name, ports: [] },
      attributes: new Map(
        [...sorts, ...(node ? ['node'] : [])].map((sort): [Attribute, string] => [`entity:${sort}`, '']),
      ),
      // Of the other family where it has none that is judged by.
      addresses: addressSet(address ?? 'fd00::1'),
    },
  },
}));

const outerEnds = regions.flatMap(({ sorts, region, at }) =>
  at.map((address) => {
    const parsed = parseRange(address);
    if ('error' in parsed) throw new Error(parsed.error);
    return { sender: { address, sorts }, end: { region, address: { family: parsed.family, value: parsed.first } } };
  }),
);

/** One end of what may be sent, for the judge and for the engine. */
export interface JudgedEnd {
  readonly sender: Sender;
  readonly end: ConnectionEnd;
}

/** The same cluster for the judge and for the engine: ends in pairs. */
export const endsOf = ({ pods }: RandomCluster): JudgedEnd[] => [
  ...pods.map((sender, index) => ({ sender, end: { endpoint: endpointOf(sender, index) } })),
  ...otherEnds,
  ...outerEnds,
];

/** Ends between which policies decide: what is no pod decides nothing for what is none. */
export function* pairsOf(cluster: RandomCluster): Generator<readonly [from: JudgedEnd, to: JudgedEnd]> {
  const ends = endsOf(cluster);
  for (const from of ends) for (const to of ends) if (from.sender.pod || to.sender.pod) yield [from, to];
}

export const universeFor = (cluster: RandomCluster): Universe => ({
  endpoints: endsOf(cluster).flatMap(({ end }) => (end.endpoint ? [end.endpoint] : [])),
  regions: regions.map(({ region }) => region),
});

/** The sorts of who is at an address of a region. */
export const sortsIn = ({ name }: Region): readonly string[] =>
  regions.find(({ region }) => region.name === name)?.sorts ?? [];

/** What can be sent, for the judge, and where it is on the line. */
export const sent: readonly { readonly packet: Omit<Packet, 'from' | 'to'>; readonly point: number }[] = packets.map(
  (packet) => ({ packet, point: pointOf(packet) }),
);

export const setOf = (side: Side, { namespaces }: Pick<RandomCluster, 'namespaces'>): PolicySet =>
  policySetOf(objectsOf(side), side.enforcement, {
    ...{ namespaces: placedNamespaces(namespaces), agent: 'kubernetes' },
    ...(side.cidrMatchMode && { cidrMatchMode: side.cidrMatchMode }),
  });

export const placedNamespaces = (namespaces: RandomCluster['namespaces']) =>
  namespaces.map((one) => ({ ...one, place: nowhere('') }));

/** The policies of a side as if they were read from a file. */
export function objectsOf({ enforcement: _, cidrMatchMode: __, ...written }: Side): PolicyObjects {
  const placed = <T>(values: readonly T[] = []) => values.map((value) => ({ value, place: nowhere }));
  const all: Partial<Written> = written;
  return {
    ...noPolicies,
    kubernetes: placed(all.kubernetes),
    cluster: placed(all.cluster),
    cilium: placed(all.cilium),
    ciliumGroups: placed(all.ciliumGroups),
    antrea: placed(all.antrea),
    antreaTiers: placed(all.antreaTiers),
    antreaGroups: placed(all.antreaGroups),
    calico: placed(all.calico),
    calicoTiers: placed(all.calicoTiers),
    calicoSets: placed(all.calicoSets),
    portable: placed(all.portable),
  };
}

const nowhere = (pointer: string) => ({ source: { path: 'random.yaml', text: pointer }, start: 0, end: 0 });

function endpointOf({ address, pod }: RandomCluster['pods'][number], index: number): Endpoint {
  const attributes = new Map<Attribute, string>([
    ['entity:pod', ''],
    ['serviceAccount', pod.serviceAccount],
  ]);
  for (const [key, value] of Object.entries(pod.labels)) attributes.set(`pod:${key}`, value);
  for (const [key, value] of Object.entries(pod.namespaceLabels)) attributes.set(`namespace:${key}`, value);
  const ports = pod.ports.flatMap(({ name, protocol, number }) =>
    protocol === 'TCP' || protocol === 'UDP' || protocol === 'SCTP' ? [{ name, protocol, number } as const] : [],
  );
  return { name: `pod-${index}`, attributes, ports, addresses: addressSet(address) };
}

function pointOf({ protocol, port, icmp: message }: Omit<Packet, 'from' | 'to'>): number {
  const [point = 0] =
    protocol === 'TCP' || protocol === 'UDP' || protocol === 'SCTP'
      ? portRange(protocol, port)
      : message
        ? icmp(protocol === 'ICMP' ? 4 : 6, message.type, message.code)
        : ipProtocol(protocol === 'IGMP' ? 2 : 47);
  return point;
}
