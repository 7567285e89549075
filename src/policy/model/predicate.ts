import { type IntervalSet, intersect, subtract, union } from '../../address/interval-set';
import type { Attribute, Attributes } from './attribute';
import { fitsPattern, type ValuePattern } from './value-pattern';
import { wholeSpace } from './whole-space';

/**
 * A boolean formula over one endpoint, in a form in which equal formulas have equal keys: built by the functions below and never
 * by hand. `is` without values asks only that the attribute is there, `like` asks for a part of its value; `within` asks for the
 * endpoint's address.
 */
export type Predicate = { readonly key: string } & (
  | { readonly op: 'true' | 'false' }
  | AttributeQuestion
  | { readonly op: 'within'; readonly addresses: IntervalSet }
  | { readonly op: 'not'; readonly of: Predicate }
  | { readonly op: 'and' | 'or'; readonly of: readonly Predicate[] }
);

/** What is asked of the value of one attribute, and is not so without it. */
export type AttributeQuestion =
  | { readonly op: 'is'; readonly attribute: Attribute; readonly values?: readonly string[] }
  | { readonly op: 'like'; readonly attribute: Attribute; readonly pattern: ValuePattern };

/** Matches every endpoint, addresses outside the cluster too. */
export const everything: Predicate = { op: 'true', key: 'true' };
export const nothing: Predicate = { op: 'false', key: 'false' };

/** The endpoint has the attribute, whatever its value. */
export function has(attribute: Attribute): Predicate {
  return { op: 'is', attribute, key: quoted(attribute) };
}

/** The attribute is there and has one of the values. */
export function isOneOf(attribute: Attribute, values: readonly string[]): Predicate {
  if (values.length === 0) return nothing;
  const sorted = values.length === 1 ? values : [...new Set(values)].sort();
  return { op: 'is', attribute, values: sorted, key: `${quoted(attribute)}=${sorted.map(quoted).join('|')}` };
}

/** The attribute is there and its value fits the pattern. */
export function isLike(attribute: Attribute, pattern: ValuePattern): Predicate {
  return { op: 'like', attribute, pattern, key: `${quoted(attribute)} ${pattern.op} ${quoted(pattern.text)}` };
}

/** No key may read as another one, whatever its labels hold. */
const quoted = (text: string) => (/^[\w./:-]+$/.test(text) ? text : JSON.stringify(text));

/** The endpoint's address is one of these. Whether pods and nodes may match is for the dialect to add. */
export function within(addresses: IntervalSet): Predicate {
  if (addresses[4].length + addresses[6].length === 0) return nothing;
  const ends = ([4, 6] as const).flatMap((family) =>
    addresses[family].map(({ first, last }) => `${first.toString(36)}-${last.toString(36)}`).concat(`/${family}`),
  );
  return { op: 'within', addresses, key: `within(${ends.join()})` };
}

export function not(of: Predicate): Predicate {
  if (of.op === 'true') return nothing;
  if (of.op === 'false') return everything;
  return of.op === 'not' ? of.of : { op: 'not', of, key: `!${of.key}` };
}

export function and(...parts: readonly Predicate[]): Predicate {
  return join('and', parts, nothing, everything);
}

export function or(...parts: readonly Predicate[]): Predicate {
  return join('or', parts, everything, nothing);
}

/** Flattened, sorted, each part once; `absorbing` decides alone, `neutral` says nothing. */
function join(op: 'and' | 'or', parts: readonly Predicate[], absorbing: Predicate, neutral: Predicate): Predicate {
  const found: Predicate[] = [];
  for (const part of parts) {
    if (part.op === absorbing.op) return absorbing;
    if (part.op === op) found.push(...part.of);
    else if (part.op !== neutral.op) found.push(part);
  }
  found.sort((a, b) => (a.key < b.key ? -1 : 1));
  const of: Predicate[] = [];
  let key = '';
  for (const part of found) {
    if (part.key === of.at(-1)?.key) continue;
    key += of.length === 0 ? part.key : `,${part.key}`;
    of.push(part);
  }
  const [first] = of;
  if (!first) return neutral;
  return of.length === 1 ? first : { op, of, key: `${op}(${key})` };
}

/** The addresses at which the formula holds for an endpoint with these attributes. */
export function addressesOf(predicate: Predicate, attributes: Attributes): IntervalSet {
  switch (predicate.op) {
    case 'true':
      return wholeSpace;
    case 'false':
      return { 4: [], 6: [] };
    case 'is':
    case 'like':
      return isAsAsked(predicate, attributes.get(predicate.attribute)) ? wholeSpace : { 4: [], 6: [] };
    case 'within':
      return predicate.addresses;
    case 'not':
      return subtract(wholeSpace, addressesOf(predicate.of, attributes));
    case 'and':
      return predicate.of.map((part) => addressesOf(part, attributes)).reduce(intersect);
    case 'or':
      return predicate.of.map((part) => addressesOf(part, attributes)).reduce(union);
  }
}

/** Whether an attribute is as it is asked for; without a value it is not there. */
export function isAsAsked(asked: AttributeQuestion, value: string | undefined): boolean {
  if (value === undefined) return false;
  return asked.op === 'is' ? (asked.values?.includes(value) ?? true) : fitsPattern(asked.pattern, value);
}
