/** Who enforces a cluster's policies, beside those of Kubernetes also its own kinds, and what it is told beyond its defaults. */
export type Enforcer =
  | {
      readonly cni: 'cilium';
      /** Whose fields and values policies may have. */
      readonly fields: CiliumFields;
      /** Keys of cilium-config. */
      readonly settings: Readonly<Record<string, string>>;
    }
  | { readonly cni: 'antrea' /** Feature gates. */; readonly gates: Readonly<Record<string, boolean>> }
  | { readonly cni: 'external' };

/** The minor version of Cilium that policies are read as. */
export type CiliumFields = '1.19' | '1.20';
