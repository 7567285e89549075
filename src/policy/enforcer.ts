/** Who enforces a cluster's policies, beside those of Kubernetes also its own kinds, and what it is told beyond its defaults. */
export type Enforcer =
  | CiliumEnforcer
  | { readonly cni: 'antrea' /** Feature gates. */; readonly gates: Readonly<Record<string, boolean>> }
  | { readonly cni: 'external' };

export interface CiliumEnforcer {
  readonly cni: 'cilium';
  /** Whose fields and values policies may have. */
  readonly fields: CiliumFields;
  /** Keys of cilium-config. */
  readonly settings: Readonly<Record<string, string>>;
  /** What carries traffic of pods before Cilium sees it: a service mesh, or the CNI that it is chained to. */
  readonly carrier?: Carrier | undefined;
  /** Other clusters share its pods. */
  readonly meshed?: boolean;
}

/** The minor version of Cilium that policies are read as. */
export type CiliumFields = '1.19' | '1.20';

export type Carrier = 'istio' | 'istio-ambient' | 'linkerd' | 'aws-vpc-cni';
