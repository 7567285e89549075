import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { valueAt } from '../../diagnostics/value-at';
import { isData } from '../merge/layer';
import { schemaAt } from '../shape/schema-at';
import { candidates } from './candidates';
import { isWithin } from './is-within';
import { meantBy } from './meant-by';
import { parentOf } from './parent-of';
import { putValue } from './put-value';
import { type Repaired, repairShape } from './repair-shape';

/** What a document may have been meant to be. */
export interface Guesses {
  /** Specs in which one value that was wrong is another one. */
  readonly guesses: readonly Repaired[];
  /** JSON pointers of what nobody can guess. */
  readonly blind: readonly string[];
}

/** So many mistakes are looked into; each costs a look at the whole spec for every value that it may have been meant to be. */
const most = 24;

/**
 * Puts in the place of each value that `findings` call wrong what it may have been meant to be, the others being dropped. `gone` is
 * what goes with all of them.
 */
export function guessValues(document: Located, findings: readonly Finding[], gone: readonly string[]): Guesses {
  const dropped = new Set(gone);
  const places = new Map(findings.map((found) => [meantAt(found), found]));
  if (places.size > most) return { guesses: [], blind: [...places.keys()] };
  const guesses: Repaired[] = [];
  const blind: string[] = [];
  for (const [at, { path = '', code }] of places) {
    const schema = schemaAt(at);
    if (!schema && code === 'FL-SPEC-005') {
      // Who misspells a key that nothing is like says nothing by it, unless what it stands in is not whole without it.
      if (dropped.has(parentOf(at))) blind.push(parentOf(at));
      continue;
    }
    const others = findings.filter((other) => !isWithin(other.path ?? '', at));
    const written = valueAt(document.value, path);
    const values = code === 'FL-SPEC-005' ? [written] : [];
    const made = [...values, ...(schema ? candidates(written, schema) : [])].flatMap((value) => {
      const root = typeof value === 'string' ? renamed(document.value, written, value) : document.value;
      const repaired = repairShape({ ...document, value: putValue(root, at, value) }, others);
      const kept = repaired?.dropped.every((gone) => !isWithin(at, gone) && !isWithin(gone, at));
      return repaired && kept ? [repaired] : [];
    });
    if (made.length === 0) blind.push(at);
    guesses.push(...made);
  }
  return { guesses, blind };
}

const meantAt = ({ code, path = '' }: Finding) => (code === 'FL-SPEC-005' ? meantBy(path) : path);

/** A copy in which a text is another one: whoever gives a name its form does so where it is spoken of too. */
function renamed(value: unknown, from: unknown, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((part) => renamed(part, from, to));
  if (!isData(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part, from, to)]));
}
