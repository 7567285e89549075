import type { Attributes } from '../model/endpoint';
import type { Attribute, Predicate } from '../model/predicate';
import { residual } from './residual';
import { vocabularyOf } from './vocabulary';

/** What every pod has, whatever its value. */
const always: ReadonlySet<Attribute> = new Set(['namespace:kubernetes.io/metadata.name', 'serviceAccount']);

/** An endpoint of which some attributes are known. */
interface Known {
  readonly attributes: Attributes;
  /** The predicates that hold of it for certain, by their places. */
  readonly hold: readonly number[];
  /** What is left of those of which one cannot tell yet. */
  readonly open: ReadonlyMap<number, Predicate>;
}

/**
 * One endpoint of each kind that the predicates tell apart, with the given attributes and any others; undefined where there are
 * more than `limit`. One attribute after another is given every value that matters for what is still open, and what has
 * become alike is one.
 */
export function labelings(
  predicates: readonly Predicate[],
  given: Attributes,
  limit: number,
): Attributes[] | undefined {
  const { attributes } = vocabularyOf(predicates, []);
  // What decides most goes first: of another namespace most selectors need no further look.
  const order = [...attributes.keys()].filter((attribute) => !attribute.startsWith('entity:')).sort(byWeight);
  const sorts = [...attributes.keys()].filter((attribute) => attribute.startsWith('entity:'));
  let known: Known[] = [{ attributes: given, hold: [], open: new Map(predicates.entries()) }];
  for (const sort of sorts) known = known.map((one) => assign(one, sort, given.get(sort)));
  for (const attribute of order) {
    const found = new Map<string, Known>();
    for (const one of known) {
      for (const value of valuesFor(attribute, one)) {
        const next = assign(one, attribute, value);
        const key = keyOf(next);
        if (!found.has(key)) found.set(key, next);
      }
      if (found.size > limit) return undefined;
    }
    known = [...found.values()];
  }
  return known.map((one) => one.attributes);
}

const weights = ['namespace:kubernetes.io/metadata.name', 'namespace:', 'serviceAccount', 'pod:'];

function byWeight(a: Attribute, b: Attribute): number {
  const weight = (attribute: Attribute) => weights.findIndex((prefix) => attribute.startsWith(prefix));
  return weight(a) - weight(b) || (a < b ? -1 : 1);
}

/** The values of an attribute that make a difference: those that are asked for, another one, none. */
function valuesFor(attribute: Attribute, { open }: Known): (string | undefined)[] {
  const asked = vocabularyOf([...open.values()], []).attributes.get(attribute);
  if (!asked) return [always.has(attribute) ? other(new Set()) : undefined];
  const values = [...asked.values];
  if (always.has(attribute)) return [...values, other(asked.values)];
  return asked.presence ? [...values, other(asked.values), undefined] : [...values, undefined];
}

function other(values: ReadonlySet<string>): string {
  let name = 'other';
  while (values.has(name)) name += '-';
  return name;
}

function assign({ attributes, hold, open }: Known, attribute: Attribute, value: string | undefined): Known {
  const holding = [...hold];
  const left = new Map<number, Predicate>();
  for (const [place, predicate] of open) {
    const next = residual(predicate, attribute, value);
    if (next.op === 'true') holding.push(place);
    else if (next.op !== 'false') left.set(place, next);
  }
  return {
    attributes: value === undefined ? attributes : new Map([...attributes, [attribute, value]]),
    hold: holding.sort((a, b) => a - b),
    open: left,
  };
}

const keyOf = ({ hold, open }: Known) =>
  `${hold.join()};${[...open].map(([place, { key }]) => `${place}=${key}`).join(';')}`;
