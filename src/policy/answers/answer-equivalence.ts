import type { IntervalSet } from '../../address/interval-set';
import { formatIp } from '../../address/ip';
import { type Comparison, type Counterexample, compare } from '../engine/compare';
import type { ConnectionEnd } from '../engine/connection-end';
import { openUniverse } from '../engine/open-universe';
import { smallestExample } from '../engine/smallest-example';
import { bothSemantics } from '../model/both-semantics';
import { formatPoint } from '../model/port-line';
import { semantics } from '../model/semantics';
import { universeOf } from '../model/universe';
import { joinFacts } from './cluster-facts';
import { type Explained, explained } from './explained';
import { onceEach } from './once-each';
import type { PolicyCluster } from './policy-cluster';

/** A connection that one side allows and the other does not. */
export interface DifferenceAnswer {
  readonly from: string;
  readonly to: string;
  /** `443/TCP`. */
  readonly packet: string;
  readonly left: Explained;
  readonly right: Explained;
  /** What must be true for it; nothing where it is certain. */
  readonly dependingOn: readonly string[];
}

type Contained = 'yes' | 'no' | 'undecided';

/** How two sets of policies lie to each other among some pods. */
export interface WorldAnswer {
  readonly verdict: Comparison['verdict'];
  /** Whether the right side allows all that the left one does, and the other way round. */
  readonly leftWithinRight: Contained;
  readonly rightWithinLeft: Contained;
  /** Why nothing could be decided at all. */
  readonly reason?: string;
  readonly onlyLeft?: DifferenceAnswer;
  readonly onlyRight?: DifferenceAnswer;
}

/** How two clusters' policies lie to each other, as plain data. */
export interface EquivalenceAnswer {
  readonly enforcement: Readonly<Record<'left' | 'right', PolicyCluster['enforcement']>>;
  /** Which of both worlds was asked about, and so the verdict of all. */
  readonly over: 'workloads' | 'every pod';
  readonly verdict: Comparison['verdict'];
  /** Among the workloads that are given; absent where none is. */
  readonly workloads?: WorldAnswer & { readonly count: number };
  /** Among all pods that may run, whatever their labels and namespaces. */
  readonly everyPod: WorldAnswer;
}

/** Whether two sets of policies allow the same: among the workloads beside them, and for every pod that may run. */
export function answerEquivalence(left: PolicyCluster, right: PolicyCluster, open: boolean): EquivalenceAnswer {
  const inventory = {
    // One that is not the same on both sides may run as either.
    workloads: onceEach([...left.inventory.workloads, ...right.inventory.workloads]),
    namespaces: onceEach([...left.inventory.namespaces, ...right.inventory.namespaces]),
  };
  const count = inventory.workloads.length;
  const facts = joinFacts(left.facts, right.facts);
  const both = bothSemantics(semantics[left.enforcement], semantics[right.enforcement]);
  const workloads =
    count > 0 ? { count, ...worldOf(compare(left.set, right.set, universeOf(inventory, facts, both))) } : undefined;
  const everyPod = openWorld(left, right, universeOf({ ...inventory, workloads: [] }, facts, both), facts.pods);
  const over = open || !workloads ? 'every pod' : 'workloads';
  return {
    enforcement: { left: left.enforcement, right: right.enforcement },
    over,
    verdict: (over === 'workloads' && workloads ? workloads : everyPod).verdict,
    ...(workloads && { workloads }),
    everyPod,
  };
}

function openWorld(
  left: PolicyCluster,
  right: PolicyCluster,
  fixed: ReturnType<typeof universeOf>,
  pods: IntervalSet | undefined,
): WorldAnswer {
  const universe = openUniverse([left.set, right.set], fixed, pods);
  if (!universe) {
    const reason = 'the selectors tell too many kinds of pods apart to try them all';
    return { verdict: 'undecided', leftWithinRight: 'undecided', rightWithinLeft: 'undecided', reason };
  }
  const { onlyLeft, onlyRight, verdict } = compare(left.set, right.set, universe);
  return worldOf({
    verdict,
    ...(onlyLeft && { onlyLeft: smallestExample(onlyLeft, left.set, right.set) }),
    ...(onlyRight && { onlyRight: smallestExample(onlyRight, left.set, right.set) }),
  });
}

function worldOf({ verdict, onlyLeft, onlyRight }: Comparison): WorldAnswer {
  return {
    verdict,
    leftWithinRight: contained(onlyLeft),
    rightWithinLeft: contained(onlyRight),
    ...(onlyLeft && { onlyLeft: differenceOf(onlyLeft) }),
    ...(onlyRight && { onlyRight: differenceOf(onlyRight) }),
  };
}

function contained(example: Counterexample | undefined): Contained {
  if (!example) return 'yes';
  return example.atoms.length === 0 ? 'no' : 'undecided';
}

const differenceOf = ({ from, to, point, left, right, atoms }: Counterexample): DifferenceAnswer => ({
  from: nameOf(from),
  to: nameOf(to),
  packet: formatPoint(point),
  left: explained(left),
  right: explained(right),
  dependingOn: atoms,
});

const nameOf = (end: ConnectionEnd) => (end.endpoint ? end.endpoint.name : formatIp(end.address));
