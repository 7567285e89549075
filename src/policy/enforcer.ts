/** Who enforces a cluster's policies, beside those of Kubernetes also its own kinds, and what it is told beyond its defaults. */
export type Enforcer =
  | { readonly cni: 'cilium' /** Keys of cilium-config. */; readonly settings: Readonly<Record<string, string>> }
  | { readonly cni: 'antrea' /** Feature gates. */; readonly gates: Readonly<Record<string, boolean>> }
  | { readonly cni: 'external' };
