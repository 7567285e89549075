import { type Finding, finding } from '../../diagnostics/finding';
import { pointerBelow } from '../../diagnostics/pointer';
import type { ClusterModel } from '../../spec/model';
import { nodeSets } from '../node-sets';
import { nodeKeyRefusal } from './config/node-key-refusal';
import type { CiliumSettings } from './settings';

type Group = ClusterModel['nodes']['groups'][number];

const root = '/spec/nodes/groups';

/** What a group may not ask for its nodes, and what two groups ask for one node. */
export function nodeConfigFindings(s: CiliumSettings): Finding[] {
  const { groups } = s.model.nodes;
  return groups.flatMap((group, index) => [
    ...Object.keys(configOf(group)).flatMap((key) => nodeKeyRefusal(key, s, `${root}/${index}/cilium/config`) ?? []),
    ...groups.slice(0, index).flatMap((other, before) => conflicts(group, index, other, before)),
  ]);
}

const configOf = ({ cilium }: Group): Readonly<Record<string, string>> => cilium?.config ?? {};

function conflicts(group: Group, index: number, other: Group, before: number): Finding[] {
  const theirs = configOf(other);
  const differing = Object.entries(configOf(group)).filter(
    ([key, value]) => Object.hasOwn(theirs, key) && theirs[key] !== value,
  );
  if (differing.length === 0 || !mayMeet(group, other)) return [];
  const [first, last] = group.name < other.name ? [group.name, other.name] : [other.name, group.name];
  return differing.map(([key]) => {
    const at = (place: number) => pointerBelow(`${root}/${place}/cilium/config`, key);
    const also = [{ path: at(before), label: `the group \`${other.name}\`` }];
    return finding('FL-CNI-008', { key, first, last }, { path: at(index), also });
  });
}

/** Whether a node can carry labels that both groups select. */
const mayMeet = (one: Group, other: Group) => nodeSets([one, other]).some(({ groups }) => groups.length === 2);
