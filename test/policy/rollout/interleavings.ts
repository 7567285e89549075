/** A change on its way to the agents. */
export interface Moving {
  readonly kind: string;
  readonly commit: number;
  readonly wave: number;
  /** Argo CD prunes in a wave before it applies. */
  readonly prunes: boolean;
  /** The next wave waits until every agent has it. */
  readonly isAwaited: boolean;
}

/** What two agents have of some changes, a bit each, by their places. */
export type Both = readonly [sender: number, receiver: number];

interface Moment {
  /** In the order in which the API server took them. */
  readonly written: readonly number[];
  readonly have: Both;
}

/**
 * Everything that two agents can have at a time, found by doing step after step whatever can happen next: Argo CD writes one more
 * change of the turn at hand, or one agent takes one more that is written. Where `isOrdered`, an agent takes changes of a kind in
 * the order in which they were written.
 */
export function interleavings(all: readonly Moving[], isOrdered: boolean): Both[] {
  const start: Moment = { written: [], have: [0, 0] };
  const seen = new Map([[keyOf(start), start]]);
  for (const moment of seen.values()) {
    for (const next of [...writes(all, moment, isOrdered), ...takes(all, moment, isOrdered)]) {
      const key = keyOf(next);
      if (!seen.has(key)) seen.set(key, next);
    }
  }
  return [...new Map([...seen.values()].map(({ have }) => [have.join(), have])).values()];
}

const keyOf = ({ written, have }: Moment) => `${written.join()} ${have.join()}`;

function writes(all: readonly Moving[], { written, have }: Moment, isOrdered: boolean): Moment[] {
  const left = [...all.keys()].filter((index) => !written.includes(index));
  const [turn] = left.map((index) => turnOf(all[index])).sort(inOrder);
  if (!turn) return [];
  const isAwaited = (index: number) => {
    const [commit = 0, wave = 0] = turnOf(all[index]);
    return commit < (turn[0] ?? 0) || (wave < (turn[1] ?? 0) && all[index]?.isAwaited === true);
  };
  const awaited = written.filter(isAwaited).reduce((bits, index) => bits | (1 << index), 0);
  if (have.some((bits) => (bits & awaited) !== awaited)) return [];
  const open = left.filter((index) => inOrder(turnOf(all[index]), turn) === 0);
  const order = (now: readonly number[]) => (isOrdered ? now : now.toSorted());
  return open.map((index) => ({ written: order([...written, index]), have }));
}

function takes(all: readonly Moving[], { written, have: [sender, receiver] }: Moment, isOrdered: boolean): Moment[] {
  const next = (bits: number) => {
    const open = written.filter((index) => ((bits >> index) & 1) === 0);
    const isFirst = (index: number) => open.find((other) => all[other]?.kind === all[index]?.kind) === index;
    return open.filter((index) => !isOrdered || isFirst(index)).map((index) => bits | (1 << index));
  };
  return [
    ...next(sender).map((bits): Moment => ({ written, have: [bits, receiver] })),
    ...next(receiver).map((bits): Moment => ({ written, have: [sender, bits] })),
  ];
}

const turnOf = (one: Moving | undefined) => (one ? [one.commit, one.wave, one.prunes ? 0 : 1] : []);

const inOrder = (a: readonly number[], b: readonly number[]) =>
  a.map((number, index) => number - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
