import fc from 'fast-check';
import { edit } from './edits';
import { type Seed, seeds } from './seeds';

/** A seed of which edits changed some text, and how its texts were before. */
export interface Mutant extends Seed {
  readonly before: Seed['texts'];
}

/** Seeds of which one to four edits changed some text; printed as their texts. */
export function mutants(): fc.Arbitrary<Mutant> {
  return fc
    .tuple(fc.constantFrom(...seeds()), fc.array(fc.tuple(fc.nat(20), edit), { minLength: 1, maxLength: 4 }))
    .map(([{ spec, texts }, edits]) => {
      const changed: Record<string, string> = { ...texts };
      const others = Object.keys(texts).filter((path) => path !== spec);
      for (const [which, change] of edits) {
        // Half of the edits meet the spec itself.
        const path = which % 2 === 0 || others.length === 0 ? spec : (others[which % others.length] ?? spec);
        changed[path] = change(changed[path] ?? '');
      }
      return { spec, texts: changed, before: texts };
    });
}
