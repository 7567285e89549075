import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import { intervalSetOf } from '../../../src/address/interval-set';
import { parseRange } from '../../../src/address/range';
import { kubernetesRules, kubernetesTier } from '../../../src/policy/dialects/kubernetes';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import { assemble } from '../../../src/policy/model/assemble';
import type { Endpoint, Region, Universe } from '../../../src/policy/model/endpoint';
import type { PolicySet } from '../../../src/policy/model/policy-set';
import { icmp, portRange } from '../../../src/policy/model/port-line';
import type { Attribute } from '../../../src/policy/model/predicate';
import { semantics } from '../../../src/policy/model/semantics';
import type { Packet, Sender } from './judge';
import { outside, packets, type RandomCluster } from './random-cluster';

const addressSet = (text: string) => {
  const range = parseRange(text);
  return intervalSetOf('error' in range ? [] : [range]);
};

/** All of IPv4; `outside` has an address of each stretch of it. */
const region: Region = {
  name: 'external',
  attributes: new Map<Attribute, string>([['entity:external', '']]),
  addresses: addressSet('0.0.0.0/0'),
};

/** The same cluster for the judge and for the engine: ends in pairs. */
export function endsOf({ pods }: RandomCluster): { readonly sender: Sender; readonly end: ConnectionEnd }[] {
  const inside = pods.map((sender, index) => ({ sender, end: { endpoint: endpointOf(sender, index) } }));
  const world = outside.map((address) => {
    const parsed = parseRange(address);
    if ('error' in parsed) throw new Error(parsed.error);
    return { sender: { address }, end: { region, address: { family: parsed.family, value: parsed.first } } };
  });
  return [...inside, ...world];
}

export const universeFor = (cluster: RandomCluster): Universe => ({
  endpoints: endsOf(cluster).flatMap(({ end }) => (end.endpoint ? [end.endpoint] : [])),
  regions: [region],
});

/** What can be sent, for the judge, and where it is on the line. */
export const sent: readonly { readonly packet: Pick<Packet, 'protocol' | 'port'>; readonly point: number }[] =
  packets.map((packet) => ({ packet, point: pointOf(packet) }));

export const setOf = (policies: readonly NetworkPolicy[]): PolicySet =>
  assemble(
    [kubernetesTier.tier],
    kubernetesRules(
      policies.map((value) => ({ value, place: nowhere })),
      semantics.kubernetes,
    ),
    semantics.kubernetes,
  );

const nowhere = (pointer: string) => ({ source: { path: 'random.yaml', text: pointer }, start: 0, end: 0 });

function endpointOf({ address, pod }: Required<Sender>, index: number): Endpoint {
  const attributes = new Map<Attribute, string>([['entity:pod', '']]);
  for (const [key, value] of Object.entries(pod.labels)) attributes.set(`pod:${key}`, value);
  for (const [key, value] of Object.entries(pod.namespaceLabels)) attributes.set(`namespace:${key}`, value);
  const ports = pod.ports.flatMap(({ name, protocol, number }) =>
    protocol === 'TCP' || protocol === 'UDP' ? [{ name, protocol, number } as const] : [],
  );
  return { name: `pod-${index}`, attributes, ports, addresses: addressSet(address) };
}

function pointOf({ protocol, port }: Pick<Packet, 'protocol' | 'port'>): number {
  const hasPorts = protocol === 'TCP' || protocol === 'UDP' || protocol === 'SCTP';
  return (hasPorts ? portRange(protocol, port) : icmp(4, 8))[0] ?? 0;
}
