import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import { judge } from '../brute-force/judge';
import type { Packet, Sender } from '../brute-force/packet';

export interface Moved {
  readonly before: NetworkPolicy | undefined;
  readonly after: NetworkPolicy | undefined;
  readonly commit: number;
  readonly wave: number;
}

export type State = readonly (NetworkPolicy | undefined)[];

/**
 * Sends every packet in every pair of states that the agents of its two ends can have, and tells whether some packet was cut
 * and some let in on the way, of those that fare alike at both `ends`. `moved` are objects of one kind: an agent has a later
 * one only with all earlier ones, and no commit begins before both agents have the one before it.
 */
export function walkAll(
  moved: readonly Moved[],
  senders: readonly Sender[],
  packets: readonly Omit<Packet, 'from' | 'to'>[],
  ends: readonly [State, State] = [moved.map(({ before }) => before), moved.map(({ after }) => after)],
) {
  const found = { cut: false, opening: false };
  const [old, now] = ends;
  for (const from of senders) {
    for (const to of senders) {
      for (const rest of packets) {
        const packet = { from, to, ...rest };
        const [was, is] = [passes(old, old, packet), passes(now, now, packet)];
        if (was !== is) continue;
        const differs = commitsOf(moved).some((states) =>
          states.some((sender) => states.some((receiver) => passes(sender, receiver, packet) !== was)),
        );
        if (differs) found[was ? 'cut' : 'opening'] = true;
      }
    }
  }
  return found;
}

/** For each commit the states that an agent can be in while it is synced. */
function commitsOf(moved: readonly Moved[]): State[][] {
  const commits = [...new Set(moved.map(({ commit }) => commit))];
  return commits.map((commit) => {
    // Within a wave Argo CD prunes first.
    const turnOf = ({ wave, after }: Moved) => wave * 2 + (after ? 1 : 0);
    const turns = [...new Set(moved.filter((one) => one.commit === commit).map(turnOf))];
    return turns.flatMap((turn) => {
      const open = moved.filter((one) => one.commit === commit && turnOf(one) === turn);
      return Array.from({ length: 2 ** open.length }, (_, chosen) =>
        moved.map((one) => {
          const place = open.indexOf(one);
          const done = one.commit < commit || (one.commit === commit && turnOf(one) < turn);
          return done || (place >= 0 && (chosen >> place) % 2 === 1) ? one.after : one.before;
        }),
      );
    });
  });
}

/** The agent of the sender decides its egress, that of the receiver its ingress. */
function passes(sender: State, receiver: State, packet: Packet): boolean {
  return judge(
    { enforcement: 'kubernetes', kubernetes: [...only(sender, 'Egress'), ...only(receiver, 'Ingress')] },
    packet,
  );
}

const only = (state: State, type: 'Ingress' | 'Egress'): NetworkPolicy[] =>
  state.flatMap((policy) =>
    policy?.spec.policyTypes?.includes(type) ? [{ ...policy, spec: { ...policy.spec, policyTypes: [type] } }] : [],
  );
