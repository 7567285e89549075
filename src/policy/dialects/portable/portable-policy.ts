import type { Direction } from '../../model/policy-set';
import type { Selector } from '../../selector';

/** Pods: in these namespaces, with these labels, under these accounts. What is left out does not matter. */
export interface PodSelection {
  readonly namespaces?: Selector & { readonly names?: readonly string[] };
  readonly pods?: Selector;
  readonly serviceAccounts?: readonly string[];
}

/** The other end of a rule: one sort of them. Ingress knows no names. */
export interface PortablePeer extends PodSelection {
  readonly cidrs?: readonly string[];
  readonly except?: readonly string[];
  readonly entities?: readonly ('world' | 'nodes' | 'api-server')[];
  readonly fqdns?: readonly string[];
}

/** A request of HTTP; a path that ends in `*` is the beginning of one. */
export interface PortableRequest {
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
}

export interface PortableRule {
  /** Without it, `allow`. */
  readonly action?: 'allow' | 'deny' | 'pass';
  readonly from?: readonly PortablePeer[];
  readonly to?: readonly PortablePeer[];
  /** In the words of packets-in.ts. */
  readonly ports?: readonly string[];
  readonly http?: readonly PortableRequest[];
}

export type PortableTier = 'admin' | 'application' | 'baseline';

/** What `policies.rules` of a spec holds, in the shape that policies have here; it is no object of a cluster. */
export interface PortablePolicy {
  readonly apiVersion: 'fairlead.dev/v1alpha1';
  readonly kind: 'rule';
  readonly metadata: { readonly name: string };
  readonly spec: {
    /** Without it, `application`. */
    readonly tier?: PortableTier;
    /** Lower goes first; without it, 500. */
    readonly priority?: number;
    readonly subject: PodSelection;
    readonly isolate?: readonly Direction[];
    readonly ingress?: readonly PortableRule[];
    readonly egress?: readonly PortableRule[];
  };
}

/** An entry of `policies.rules`. */
export type PortableEntry = PortablePolicy['metadata'] & PortablePolicy['spec'];
