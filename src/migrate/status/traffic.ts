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

/** What a policy, or one of its rules, has been decisive for since it is there. */
export interface PolicyCount {
  /** `AntreaClusterNetworkPolicy deny-all`. */
  readonly policy: string;
  readonly rule?: string;
  readonly action: string;
  readonly packets: number;
  readonly sessions: number;
}

/** Those that have counted anything: what drops and rejects comes first, the most packets before the others. */
export type PolicyCounts =
  | { readonly known: true; readonly policies: readonly PolicyCount[] }
  | { readonly known: false; readonly why: string };

/** What a cluster says of its traffic. */
export interface Traffic {
  /** Packets that agents drop. */
  readonly drops: Rates;
  /** What policies decide. */
  readonly verdicts: Rates;
  /** What Antrea counts by policy and serves without Prometheus. */
  readonly policies?: PolicyCounts;
}
