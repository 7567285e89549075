type Labels = Readonly<Record<string, string>>;

/** A pod, or pods of a kind, as policies see it. */
export interface PodEndpoint {
  readonly kind: 'pod';
  /** Undefined: any. */
  readonly namespace: string | undefined;
  readonly namespaceLabels: Labels;
  readonly labels: Labels;
  /** Whether these are all labels that it has; else a selector may ask for one that nobody knows. */
  readonly complete: boolean;
}

/** An end of a connection: a pod, a node, the API server, Cilium's own health endpoint, or what is outside of the cluster. */
export type Endpoint =
  | PodEndpoint
  | { readonly kind: 'host'; readonly labels: Labels }
  | { readonly kind: 'health' | 'api-server' | 'world' };

export interface Port {
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** A connection as a policy of one end sees it: `ingress` is looked at where it arrives, `egress` where it begins. */
export interface Flow {
  readonly direction: 'ingress' | 'egress';
  readonly subject: Endpoint;
  readonly peer: Endpoint;
  /** Undefined: whichever it is. */
  readonly port: Port | undefined;
}
