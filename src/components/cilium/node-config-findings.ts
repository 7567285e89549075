import { type Finding, finding } from '../../diagnostics/finding';
import { pointerBelow } from '../../diagnostics/pointer';
import type { ClusterModel } from '../../spec/model';
import { shareNodes } from '../share-nodes';
import { nodeKeyRefusal } from './config/node-key-refusal';
import { brokenRules } from './rules/broken-rules';
import { effectiveConfig } from './rules/effective-config';
import { whatKeyTakes } from './rules/what-key-takes';
import type { CiliumSettings } from './settings';

type Group = ClusterModel['nodes']['groups'][number];

const root = '/spec/nodes/groups';

/** What a group may not ask for its nodes, and what two groups ask for one node. */
export function nodeConfigFindings(s: CiliumSettings): Finding[] {
  const { groups, count } = s.model.nodes;
  return groups.flatMap((group, index) => [
    ...keysOf(s, configOf(group), `${root}/${index}/cilium/config`),
    ...groups.slice(0, index).flatMap((other, before) => conflicts(group, index, other, before, count)),
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

function conflicts(group: Group, index: number, other: Group, before: number, most: number | undefined): Finding[] {
  const theirs = configOf(other);
  const differing = Object.entries(configOf(group)).filter(
    ([key, value]) => Object.hasOwn(theirs, key) && theirs[key] !== value,
  );
  const [first, last] = group.name < other.name ? [group, other] : [other, group];
  const shared = shareNodes(first, last, most);
  if (shared === 'never') return [];
  return differing.map(([key]) => {
    const at = (place: number) => pointerBelow(`${root}/${place}/cilium/config`, key);
    const also = [{ path: at(before), label: `the group \`${other.name}\`` }];
    const args = { key, first: first.name, last: last.name };
    return finding(shared === 'surely' ? 'FL-CNI-009' : 'FL-CNI-008', args, { path: at(index), also });
  });
}
