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
  tempo: {
    repoURL: 'https://grafana-community.github.io/helm-charts',
    chart: 'tempo',
    version: '2.2.4',
    namespace: 'tempo',
    privileged: false,
  },
  opencost: {
    repoURL: 'https://opencost.github.io/opencost-helm-chart',
    chart: 'opencost',
    version: '2.5.17',
    namespace: 'opencost',
    privileged: false,
  },
  velero: {
    repoURL: 'https://vmware-tanzu.github.io/helm-charts',
    chart: 'velero',
    version: '12.1.0',
    namespace: 'velero',
    privileged: true,
  },
  keda: {
    repoURL: 'https://kedacore.github.io/charts',
    chart: 'keda',
    version: '2.20.2',
    namespace: 'keda',
    privileged: false,
  },
  kepler: {
    repoURL: 'https://sustainable-computing-io.github.io/kepler-helm-chart',
    chart: 'kepler',
    version: '0.6.1',
    namespace: 'kepler',
    privileged: true,
  },
  trivyOperator: {
    repoURL: 'https://aquasecurity.github.io/helm-charts',
    chart: 'trivy-operator',
    version: '0.34.0',
    namespace: 'trivy-system',
    privileged: true,
  },
  argoRollouts: {
    repoURL: 'https://argoproj.github.io/argo-helm',
    chart: 'argo-rollouts',
    version: '2.41.0',
    namespace: 'argo-rollouts',
    privileged: false,
  },
  k8gb: {
    repoURL: 'https://www.k8gb.io',
    chart: 'k8gb',
    version: 'v0.20.0',
    namespace: 'k8gb',
    privileged: false,
  },
  knativeOperator: {
    repoURL: 'https://knative.github.io/operator',
    chart: 'knative-operator',
    version: '1.23.0',
    namespace: 'knative-operator',
    privileged: false,
  },
} as const satisfies Record<string, PlatformChart>;

export type PlatformName = keyof typeof platformCharts;
