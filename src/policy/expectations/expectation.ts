/** What someone counts on: a connection that policies must allow, or must deny. */
export interface Expectation {
  /** `namespace/workload`, `namespace/*`, an address, or `external` for every address outside the cluster. */
  readonly from: string;
  readonly to: string;
  /** `443/TCP`; for ICMP the type, `8/ICMP`. */
  readonly port: string;
  readonly allowed: boolean;
}
