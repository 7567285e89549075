import { contains } from '../../src/address/interval-set';
import { formatIp } from '../../src/address/ip';
import { parseRange } from '../../src/address/range';
import { type Enforcement, type PolicyObjects, policySetOf } from '../../src/policy/dialects/policy-set-of';
import { openUniverse } from '../../src/policy/engine/open-universe';
import type { Endpoint } from '../../src/policy/model/endpoint';
import type { PolicySet } from '../../src/policy/model/policy-set';
import { portRange } from '../../src/policy/model/port-line';
import { judge } from '../policy/brute-force/judge';
import type { JudgedPod, Packet, Sender } from '../policy/brute-force/packet';
import type { Side } from '../policy/brute-force/side';
import { ranges } from './policy-sets';

/** Policies and who enforces them. */
export interface Enforced {
  readonly objects: PolicyObjects;
  readonly by: Enforcement;
}

/** What packets say: how many were sent, and which the two sides do not treat alike. */
export interface Judgement {
  readonly sent: number;
  readonly wrong: readonly Packet[];
}

/**
 * Sends packets between two pods of each kind that policies tell apart, nodes and addresses outside, past judges that know nothing
 * of the engine; undefined where these cannot judge: names, requests and Services.
 *
 * @param ownNode whether the node that a pod runs on is a sender too: the sides may differ there, which a finding tells.
 */
export function judgeTranslation(before: Enforced, after: Enforced, ownNode: boolean): Judgement | undefined {
  const sets = [before, after].map(({ objects, by }) => policySetOf(objects, by, { namespaces: [] }));
  if (sets.some(({ rules }) => rules.some(({ atoms = [] }) => atoms.length > 0))) return undefined;
  const kinds = openUniverse(sets, { endpoints: [], regions: [] })?.endpoints ?? [];
  const pods = [...kinds, ...kinds].map(podOf);
  const texts = JSON.stringify([before.objects, after.objects]);
  const known = [before, after].some(({ by }) => by === 'cilium') ? [...nodes, health] : nodes;
  const ends = [...pods, ...(ownNode ? known : known.slice(1)), ...outside(texts)];
  const packets = packetsOf(sets, kinds);
  const [left, right] = [sideOf(before), sideOf(after)];
  const wrong: Packet[] = [];
  let sent = 0;
  for (const from of ends) {
    for (const to of ends) {
      if ((!from.pod && !to.pod) || !canMeet(from.pod, to.pod)) continue;
      for (const packet of packets) {
        const one = { from, to, ...packet };
        sent++;
        if (judge(left, one) !== judge(right, one)) wrong.push(one);
      }
    }
  }
  return { sent, wrong };
}

const nodes: readonly Sender[] = [
  { address: '10.0.0.1', sorts: ['host'] },
  { address: '10.0.0.2', sorts: ['remote-node'] },
  { address: '10.0.0.3', sorts: ['remote-node', 'kube-apiserver'] },
];

/** The endpoint of Cilium's own that tries the network. */
const health: Sender = { sorts: ['health'] };

function podOf({ attributes, ports }: Endpoint, index: number): Sender & { readonly pod: JudgedPod } {
  const under = (prefix: string) =>
    Object.fromEntries(
      [...attributes].flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [])),
    );
  const name = 'kubernetes.io/metadata.name';
  const namespaceLabels = { [name]: 'other', ...under('namespace:') };
  return {
    address: `10.244.${index >> 8}.${index & 255}`,
    pod: {
      ...{ namespace: namespaceLabels[name] ?? 'other', namespaceLabels, labels: under('pod:') },
      ...{ serviceAccount: attributes.get('serviceAccount') ?? 'other', ports },
    },
  };
}

/** A namespace has one set of labels. */
const canMeet = (a: JudgedPod | undefined, b: JudgedPod | undefined) =>
  !a || !b || a.namespace !== b.namespace || JSON.stringify(a.namespaceLabels) === JSON.stringify(b.namespaceLabels);

/** One address on each side of the ends of all ranges in a text, without those of pods and nodes. */
function outside(texts: string): Sender[] {
  const found = [...texts.matchAll(/"(\d+\.\d+\.\d+\.\d+(?:\/\d+)?)"/g)].flatMap(([, text = '']) => {
    const range = parseRange(text);
    return 'error' in range ? [] : [range.first - 1n, range.first, range.last, range.last + 1n];
  });
  const values = new Set([parseAddress('1.1.1.1'), ...found].filter((value) => value >= 0n && value < 2n ** 32n));
  return [...values].flatMap((value) => {
    const one = { family: 4, first: value, last: value } as const;
    if (contains(ranges.pods, one) || contains(ranges.nodes, one)) return [];
    return [{ address: formatIp({ family: 4, value }), sorts: ['world'] }];
  });
}

function parseAddress(text: string): bigint {
  const range = parseRange(text);
  return 'error' in range ? 0n : range.first;
}

/** One packet of each stretch between the ends of the ports in the rules, and one of each protocol. */
function packetsOf(sets: readonly PolicySet[], kinds: readonly Endpoint[]): Omit<Packet, 'from' | 'to'>[] {
  const lines = sets.flatMap(({ rules }) => rules.flatMap(({ ports }) => ports.line));
  const named = kinds.flatMap(({ ports }) => ports.flatMap(({ protocol, number }) => portRange(protocol, number)));
  const others = [1, 53, 80, 443].flatMap((port) => protocols.map((_, index) => (index << 16) + port));
  const points = new Set([...lines, ...named, ...others].filter((point) => point >> 16 < 5));
  return [...points].map(packetAt).concat({ protocol: 'IGMP' }, { protocol: 'GRE' });
}

const protocols = ['TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6'];

function packetAt(point: number): Omit<Packet, 'from' | 'to'> {
  const rest = point & 0xffff;
  const protocol = protocols[point >> 16] ?? '';
  return protocol.startsWith('ICMP')
    ? { protocol, icmp: { type: rest >> 8, code: rest & 255 } }
    : { protocol, port: rest };
}

function sideOf({ objects, by }: Enforced): Side {
  const values = <T>(list: readonly { readonly value: T }[]) => list.map(({ value }) => value);
  return {
    enforcement: by,
    kubernetes: values(objects.kubernetes),
    cluster: values(objects.cluster),
    cilium: values(objects.cilium),
    ciliumGroups: values(objects.ciliumGroups),
    antrea: values(objects.antrea),
    antreaTiers: values(objects.antreaTiers),
    antreaGroups: values(objects.antreaGroups),
    calico: values(objects.calico),
    calicoTiers: values(objects.calicoTiers),
    calicoSets: values(objects.calicoSets),
  };
}
