import type { Attribute, Attributes } from '../model/attribute';
import type { Predicate } from '../model/predicate';
import { fittingValues } from './fitting-values';
import { residual } from './residual';
import { vocabularyOf } from './vocabulary';

/** What every pod has, whatever its value. */
const always: ReadonlySet<Attribute> = new Set(['namespace:kubernetes.io/metadata.name', 'serviceAccount']);

/** So many questions may stay open of all kinds together: with many labels for each, memory ends long before kinds do. */
const mostOpen = 2_000_000;

/** An endpoint of which some attributes are known. */
interface Known {
  readonly attributes: Attributes;
  /** What is true of it whatever its other attributes are: places of predicates, with their keys where addresses decide them. */
  readonly settled: readonly string[];
  /** What is left of those of which one cannot tell yet. */
  readonly open: ReadonlyMap<number, Predicate>;
}

/**
 * One endpoint of each kind that the predicates tell apart, with the given attributes and any others; undefined where there are
 * more than `limit`, or too much is asked of them. One attribute after another is given every value that matters for what is
 * still open, and what has become alike is one.
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
  let first: Known = { attributes: given, settled: [], open: new Map(predicates.entries()) };
  for (const sort of sorts) first = assign(first, sort, given.get(sort));
  // What is settled by now is the same for all.
  let known: Known[] = [{ ...first, settled: [] }];
  for (const attribute of order) {
    const found = new Map<string, Known>();
    let open = 0;
    for (const one of known) {
      const values = valuesFor(attribute, one);
      if (!values) return undefined;
      for (const value of values) {
        const next = assign(one, attribute, value);
        const key = keyOf(next);
        if (found.has(key)) continue;
        found.set(key, next);
        open += next.open.size;
      }
      if (found.size > limit || open > mostOpen) return undefined;
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

/** The values of an attribute that make a difference: those asked for, others, none; undefined where these are too many. */
function valuesFor(attribute: Attribute, { open }: Known): (string | undefined)[] | undefined {
  const asked = vocabularyOf([...open.values()], []).attributes.get(attribute);
  if (!asked) return [always.has(attribute) ? other(new Set()) : undefined];
  const fitting = fittingValues([...asked.patterns.values()], asked.values);
  const values = fitting && [...asked.values, ...fitting];
  if (always.has(attribute)) return values && [...values, other(asked.values)];
  return values && [...values, ...(asked.presence ? [other(asked.values)] : []), undefined];
}

function other(values: ReadonlySet<string>): string {
  let name = 'other';
  while (values.has(name)) name += '-';
  return name;
}

function assign({ attributes, settled, open }: Known, attribute: Attribute, value: string | undefined): Known {
  const settling = [...settled];
  const left = new Map<number, Predicate>();
  for (const [place, predicate] of open) {
    const next = residual(predicate, attribute, value);
    if (next.op === 'false') continue;
    if (hangsOnAttributes(next)) left.set(place, next);
    else settling.push(`${place}=${next.key}`);
  }
  return {
    attributes: value === undefined ? attributes : new Map([...attributes, [attribute, value]]),
    settled: settling.length === settled.length ? settled : settling.sort(),
    open: left,
  };
}

function hangsOnAttributes(predicate: Predicate): boolean {
  switch (predicate.op) {
    case 'is':
    case 'like':
      return true;
    case 'not':
      return hangsOnAttributes(predicate.of);
    case 'and':
    case 'or':
      return predicate.of.some(hangsOnAttributes);
    default:
      return false;
  }
}

const keyOf = ({ settled, open }: Known) =>
  `${settled.join()};${[...open].map(([place, { key }]) => `${place}=${key}`).join(';')}`;
