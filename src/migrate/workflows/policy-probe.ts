/** A connection over TCP that policies must allow or deny, tried by a pod that looks like those that it speaks for. */
export interface PolicyProbe {
  readonly from: {
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly serviceAccount: string;
  };
  /** Pods, or an address. */
  readonly to: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> } | string;
  readonly port: number;
  readonly allowed: boolean;
}
