import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Located } from '../../diagnostics/located';
import type { Place, Source } from '../../diagnostics/place';
import { pointerSteps } from '../../diagnostics/pointer';
import { nodePlace } from './node-place';

/**
 * Finds places in a node tree. A value that was not written is placed at the key of the nearest map or list around it,
 * an empty one at its own key: there is no text of its own to point at.
 */
export function placeFinder(root: Node | null, targets: ReadonlyMap<Node, Node>, source: Source): Located['place'] {
  return (pointer, what = 'value') => {
    let value = root;
    let key: Node | null = null;
    for (const step of pointerSteps(pointer)) {
      const held = value && (targets.get(value) ?? value);
      const next = child(held, step);
      if (!next) return place(key, value, 'key', source);
      key = next.key;
      value = next.value;
    }
    return place(key, value, what, source);
  };
}

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
}

function child(node: Node | null, step: string): Child | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { key: null, value: item as Node | null };
  }
  if (!isMap(node)) return undefined;
  return (node.items as Pair<Node, Node | null>[]).find(({ key }) => isScalar(key) && key.value === step);
}

function place(key: Node | null, value: Node | null, what: 'key' | 'value', source: Source): Place {
  const own = value ? nodePlace(value, source) : { source, start: 0, end: 0 };
  if (key && (what === 'key' || own.end === own.start)) return nodePlace(key, source);
  return what === 'key' ? firstLine(own) : own;
}

/** A document and an item of a list have no key: the line that they begin in stands for it. */
function firstLine({ source, start, end }: Place): Place {
  const lineEnd = source.text.slice(start, end).search(/[\r\n]/);
  return { source, start, end: lineEnd < 0 ? end : start + lineEnd };
}
