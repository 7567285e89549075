import type { Interruption } from '../../../src/policy/rollout/rollout';
import { judge, passes } from '../brute-force/judge';
import { type JudgedEnd, pairsOf, sent } from '../brute-force/judged';
import type { Packet } from '../brute-force/packet';
import type { RandomCluster, Side } from '../brute-force/side';

/** What the agents of a connection's ends enforce at a time. */
export interface Enforced {
  readonly sender: Side;
  readonly receiver: Side;
}

/** A packet that fares alike before and after, and otherwise in a state between. */
export interface Otherwise {
  readonly kind: 'cut' | 'opening';
  readonly from: JudgedEnd;
  readonly to: JudgedEnd;
  readonly point: number;
  readonly state: Enforced;
}

/** Sends every packet in every state, and tells those that fare otherwise than before and after. */
export function* fares(
  cluster: RandomCluster,
  [before, after]: readonly [Side, Side],
  states: readonly Enforced[],
): Generator<Otherwise> {
  for (const [from, to] of pairsOf(cluster)) {
    for (const { packet, point } of sent) {
      const one: Packet = { from: from.sender, to: to.sender, ...packet };
      const was = judge(before, one);
      if (was !== judge(after, one)) continue;
      const [leaves, enters] = [remembering(one, 'Egress'), remembering(one, 'Ingress')];
      for (const state of states) {
        if ((leaves(state.sender) && enters(state.receiver)) === was) continue;
        yield { kind: was ? 'cut' : 'opening', from, to, point, state };
      }
    }
  }
}

function remembering(packet: Packet, type: 'Ingress' | 'Egress') {
  const known = new Map<Side, boolean>();
  return (side: Side) => {
    const answer = known.get(side) ?? passes(side, packet, type);
    known.set(side, answer);
    return answer;
  };
}

/** Whether what the engine names is the connection of what a packet met. */
export const isOf = ({ kind, from, to, point }: Interruption, met: Otherwise): boolean =>
  kind === met.kind &&
  isEnd(from, met.from) &&
  isEnd(to, met.to) &&
  (point === met.point || sent.every((other) => other.point !== point));

const isEnd = (named: Interruption['from'], { end }: JudgedEnd) =>
  named.endpoint ? named.endpoint.name === end.endpoint?.name : named.region.name === end.region?.name;
