/** What happens to packets or connections, so many in a second. */
export interface Rate {
  /** Why packets are dropped, or what policies decide: `audit` is what they would drop. */
  readonly what: string;
  readonly direction: string;
  readonly perSecond: number;
}

/** Rates, the largest first; or why nobody can tell them. */
export type Rates =
  | { readonly known: true; readonly rates: readonly Rate[] }
  | { readonly known: false; readonly why: string };

/** What a cluster's metrics say of its traffic. */
export interface Traffic {
  /** Packets that agents drop. */
  readonly drops: Rates;
  /** What policies decide. */
  readonly verdicts: Rates;
}
