/** `error`: nothing is written. `warning`: it works, with a risk. `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** One entry of the catalogue; `A` is what its texts are filled with. */
export interface Rule<A> {
  readonly severity: Severity;
  /** A few words for lists and for SARIF, without particulars. */
  readonly title: string;
  /** What is wrong, in one line, with the particulars. */
  readonly message: (args: A) => string;
  /** Why it matters: what would break. */
  readonly why: string;
  /** What to write instead; undefined where nothing better than the message can be said. */
  readonly help?: (args: A) => string | undefined;
  /** The upstream document that says so. */
  readonly docs?: string;
  /** Where only some of the versions that are rendered are meant: which, as in `Cilium before 1.20`. */
  readonly versions?: string;
}

/** Types the argument of a rule's texts and leaves the rule as it is. */
export const rule = <A>(entry: Rule<A>): Rule<A> => entry;
