import type { Located } from '../../diagnostics/located';
import type { Place } from '../../diagnostics/place';
import { pointerBelow, pointerSteps } from '../../diagnostics/pointer';
import { type Data, isData, type Layer } from './layer';

/** Where a merged value was written; `parts` where several layers have written parts of it. */
interface Origin {
  readonly place: Located['place'];
  readonly pointer: string;
  readonly parts?: ReadonlyMap<string, Origin>;
}

interface Written {
  readonly value: unknown;
  readonly origin: Origin;
}

/**
 * Merges layers, later ones win and `own` is the last: maps key by key, lists of items with names by name (in the order
 * in which the names first appear; an empty list empties), everything else as a whole. Places are those of the layer
 * that wrote the value.
 */
export function mergeLayers(bases: readonly Layer[], own: Layer): Located<Data> {
  const [first, ...rest] = [...bases, own].map(written);
  const { value, origin } = rest.reduce(merge, first ?? written(own));
  return {
    value: isData(value) ? value : {},
    place: (pointer, what = 'value') => find(origin, pointer, what),
  };
}

function written({ document }: Layer): Written {
  return { value: document.value, origin: { place: document.place, pointer: '' } };
}

function merge(base: Written, over: Written): Written {
  if (isData(base.value) && isData(over.value)) return mergeMaps(base, base.value, over, over.value);
  if (isNamedList(base.value) && isNamedList(over.value)) return mergeNamed(base, base.value, over, over.value);
  return over;
}

function mergeMaps(base: Written, below: Data, over: Written, above: Data): Written {
  const value: Data = {};
  const parts = new Map<string, Origin>();
  for (const key of new Set([...Object.keys(below), ...Object.keys(above)])) {
    const lower = Object.hasOwn(below, key) ? step(base, key, below[key]) : undefined;
    const upper = Object.hasOwn(above, key) ? step(over, key, above[key]) : undefined;
    const part = lower && upper ? merge(lower, upper) : (upper ?? lower);
    if (!part) continue;
    value[key] = part.value;
    parts.set(key, part.origin);
  }
  return { value, origin: { ...over.origin, parts } };
}

type Named = Data & { readonly name: string };

function isNamedList(value: unknown): value is readonly Named[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((item) => isData(item) && typeof item.name === 'string')
  );
}

function mergeNamed(base: Written, below: readonly Named[], over: Written, above: readonly Named[]): Written {
  const items = below.map((item, index) => step(base, index, item));
  // A name that one file has twice stays there twice, for the checks to tell: merging would hide the mistake.
  const free = new Set(items.keys());
  for (const [index, item] of above.entries()) {
    const upper = step(over, index, item);
    const place = below.findIndex(({ name }, at) => name === item.name && free.delete(at));
    const lower = items[place];
    if (lower) items[place] = merge(lower, upper);
    else items.push(upper);
  }
  const parts = new Map(items.map(({ origin }, index) => [String(index), origin]));
  return { value: items.map(({ value }) => value), origin: { ...over.origin, parts } };
}

function step({ origin }: Written, key: string | number, value: unknown): Written {
  const part = origin.parts?.get(String(key));
  return { value, origin: part ?? { place: origin.place, pointer: pointerBelow(origin.pointer, key) } };
}

function find(root: Origin, pointer: string, what: 'key' | 'value'): Place {
  let origin = root;
  let below = '';
  for (const name of pointerSteps(pointer)) {
    const part = below === '' ? origin.parts?.get(name) : undefined;
    if (part) origin = part;
    // Nobody wrote it: the map around it has several authors, and its own key stands for it.
    else if (below === '' && origin.parts) return origin.place(origin.pointer, 'key');
    else below = pointerBelow(below, name);
  }
  return origin.place(origin.pointer + below, what);
}
