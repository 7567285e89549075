/** An upstream Helm chart, pinned. */
export interface PlatformChart {
  readonly repoURL: string;
  readonly chart: string;
  readonly version: string;
  /** Where it is installed; upstream's own choice. */
  readonly namespace: string;
  /** Its pods want more of a node than Pod Security's default level allows: host paths, the host network. */
  readonly privileged: boolean;
}

/** The charts of a platform around the network, by their section in a spec. */
export const platformCharts = {
  certManager: {
    repoURL: 'https://charts.jetstack.io',
    chart: 'cert-manager',
    version: 'v1.21.1',
    namespace: 'cert-manager',
    privileged: false,
  },
  externalSecrets: {
    repoURL: 'https://charts.external-secrets.io',
    chart: 'external-secrets',
    version: '2.9.0',
    namespace: 'external-secrets',
    privileged: false,
  },
  externalDNS: {
    repoURL: 'https://kubernetes-sigs.github.io/external-dns',
    chart: 'external-dns',
    version: '1.21.1',
    namespace: 'external-dns',
    privileged: false,
  },
  longhorn: {
    repoURL: 'https://charts.longhorn.io',
    chart: 'longhorn',
    version: '1.12.1',
    namespace: 'longhorn-system',
    privileged: true,
  },
  /** The last one on Prometheus Operator 0.93.0, whose definitions are pinned in definitions.ts: they move together. */
  prometheus: {
    repoURL: 'https://prometheus-community.github.io/helm-charts',
    chart: 'kube-prometheus-stack',
    version: '88.3.0',
    namespace: 'monitoring',
    privileged: true,
  },
  loki: {
    repoURL: 'https://grafana-community.github.io/helm-charts',
    chart: 'loki',
    version: '18.11.0',
    namespace: 'loki',
    privileged: false,
  },
} as const satisfies Record<string, PlatformChart>;

export type PlatformName = keyof typeof platformCharts;
