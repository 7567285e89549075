import { type Finding, finding } from '../../diagnostics/finding';
import { pointerBelow } from '../../diagnostics/pointer';
import type { ClusterModel } from '../../spec/model';
import { nodeSets } from '../node-sets';
import { nodeKeyRefusal } from './config/node-key-refusal';
import { brokenRules } from './rules/broken-rules';
import { effectiveConfig } from './rules/effective-config';
import { whatKeyTakes } from './rules/what-key-takes';
import type { CiliumSettings } from './settings';

type Group = ClusterModel['nodes']['groups'][number];

const root = '/spec/nodes/groups';

/** What a group may not ask for its nodes, and what two groups ask for one node. */
export function nodeConfigFindings(s: CiliumSettings): Finding[] {
  const { groups } = s.model.nodes;
  return groups.flatMap((group, index) => [
    ...keysOf(s, configOf(group), `${root}/${index}/cilium/config`),
    ...groups.slice(0, index).flatMap((other, before) => conflicts(group, index, other, before)),
  ]);
}

const configOf = ({ cilium }: Group): Readonly<Record<string, string>> => cilium?.config ?? {};

/** Keys are such as a node may have, take their values, and go with the rest of cilium-config. */
function keysOf(s: CiliumSettings, own: Readonly<Record<string, string>>, at: string): Finding[] {
  const ill = Object.entries(own).flatMap(([key, value]) => {
    const takes = whatKeyTakes(key, value);
    const unfit =
      takes === undefined ? [] : finding('FL-CIL-001', { key, value, takes }, { path: pointerBelow(at, key) });
    return nodeKeyRefusal(key, s, at) ?? unfit;
  });
  const told = new Set(ill.map(({ path }) => path));
  const good = Object.entries(own).filter(([key]) => !told.has(pointerBelow(at, key)));
  return [...ill, ...brokenRules(effectiveConfig(s, Object.fromEntries(good)), good, at)];
}

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
