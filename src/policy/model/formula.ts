import { and, everything, not, nothing, or, type Predicate } from './predicate';

/**
 * A boolean formula of which files decide only a part: `unknown` is a question that they leave open, by a canonical text.
 */
export type Formula =
  | { readonly op: 'known'; readonly predicate: Predicate }
  | { readonly op: 'unknown'; readonly text: string }
  | { readonly op: 'not'; readonly of: Formula }
  | { readonly op: 'and' | 'or'; readonly of: readonly Formula[] };

/** A part of a formula that holds where the atoms are true, as rules have them. */
export interface Alternative {
  readonly predicate: Predicate;
  readonly atoms: readonly string[];
}

export const known = (predicate: Predicate): Formula => ({ op: 'known', predicate });
export const unknown = (text: string): Formula => ({ op: 'unknown', text });
export const negated = (of: Formula): Formula => ({ op: 'not', of });
export const all = (...of: readonly Formula[]): Formula => ({ op: 'and', of });
export const any = (...of: readonly Formula[]): Formula => ({ op: 'or', of });

/**
 * The formula as a union: what is known, and what is so only where open questions are answered one way. A question and its
 * opposite are two atoms, which says less than is true and never more.
 */
export function alternatives(formula: Formula, positive = true): Alternative[] {
  switch (formula.op) {
    case 'known':
      return [{ predicate: positive ? formula.predicate : not(formula.predicate), atoms: [] }];
    case 'unknown':
      return [{ predicate: everything, atoms: [positive ? formula.text : `not ${formula.text}`] }];
    case 'not':
      return alternatives(formula.of, !positive);
    default: {
      const parts = formula.of.map((part) => alternatives(part, positive));
      return merged((formula.op === 'and') === positive ? product(parts) : parts.flat());
    }
  }
}

function product(parts: readonly Alternative[][]): Alternative[] {
  return parts.reduce<Alternative[]>(
    (found, part) =>
      merged(
        found.flatMap((one) =>
          part.map((other) => ({
            predicate: and(one.predicate, other.predicate),
            atoms: [...new Set([...one.atoms, ...other.atoms])].sort(),
          })),
        ),
      ),
    [{ predicate: everything, atoms: [] }],
  );
}

/** One alternative for each set of atoms; what is so anyway needs no atoms. */
function merged(found: readonly Alternative[]): Alternative[] {
  const byAtoms = new Map<string, Alternative>();
  for (const { predicate, atoms } of found) {
    const key = JSON.stringify(atoms);
    byAtoms.set(key, { predicate: or(byAtoms.get(key)?.predicate ?? nothing, predicate), atoms });
  }
  return [...byAtoms.values()].filter(({ predicate }) => predicate !== nothing);
}
