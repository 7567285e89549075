import { matchesSelector } from '../../policy/matches-selector';
import type { ClusterModel } from '../../spec/model';
import { movingGroups } from '../workflows/moving-groups';
import { settle } from '../workflows/settle';
import type { FoundNode } from './node-facts';

/** Minutes for one node: cordon and drain, then a restart or a machine that takes its place, then the verification. */
const minutes = {
  'in-place': { drain: 5, start: 5, verify: 2 },
  'replace-node': { drain: 5, start: 12, verify: 2 },
} as const;

/** How long the nodes of a group need. */
export interface GroupEstimate {
  /** As in the workflows; the nodes that are in none come last, as `others`. */
  readonly name: string;
  readonly nodes: number;
  readonly atOnce: number;
  readonly minutes: number;
}

/** How long the phase `nodes` takes, gates and troubles apart. */
export interface Estimate {
  readonly minutesPerNode: number;
  readonly groups: readonly GroupEstimate[];
  readonly minutes: number;
}

/** Counts the nodes of each group by their labels; a node moves with the first group that has it. */
export function estimate(model: ClusterModel, nodes: readonly FoundNode[]): Estimate {
  const { migration } = model;
  const { drain, start, verify } = minutes[migration?.method ?? 'in-place'];
  const watch = migration?.workflows?.drops ? settle.minutes : 0;
  const minutesPerNode = drain + start + verify + watch;
  const left = new Set(nodes);
  const asked = migration?.groups.length ?? 0;
  const estimates = (migration ? movingGroups(model, migration) : []).flatMap(({ name, nodes: of, atOnce }, index) => {
    const members = [...left].filter(({ labels }) => matchesSelector(of, labels));
    for (const node of members) left.delete(node);
    // Nobody has asked for the groups that come by themselves.
    return members.length > 0 || index < asked ? [groupEstimate(name, members.length, atOnce, minutesPerNode)] : [];
  });
  if (left.size > 0) estimates.push(groupEstimate('others', left.size, 1, minutesPerNode));
  return {
    minutesPerNode,
    groups: estimates,
    minutes: estimates.reduce((sum, group) => sum + group.minutes, 0),
  };
}

const groupEstimate = (name: string, nodes: number, atOnce: number, perNode: number): GroupEstimate => ({
  name,
  nodes,
  atOnce,
  minutes: Math.ceil(nodes / atOnce) * perNode,
});
