import type { Enforcement, PolicyObjects } from '../../../src/policy/dialects/policy-set-of';
import type { CidrMatchMode } from './found-by-cidr';
import type { Labels, Sender } from './packet';

/** The policies of a cluster as they are written. */
export type Written = { readonly [K in keyof PolicyObjects]: readonly PolicyObjects[K][number]['value'][] };

/** Policies and who enforces them. */
export interface Side extends Partial<Written> {
  readonly enforcement: Enforcement;
  /** Cilium's `policy-cidr-match-mode`. */
  readonly cidrMatchMode?: CidrMatchMode;
}

/** A world small enough to send every packet that policies of these kinds can tell apart. */
export interface RandomCluster {
  readonly pods: readonly (Sender & Required<Pick<Sender, 'address' | 'pod'>>)[];
  readonly namespaces: readonly { readonly name: string; readonly labels: Labels }[];
  readonly left: Side;
  readonly right: Side;
}
