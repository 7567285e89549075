/** Upstream CustomResourceDefinitions of an API group, pinned: applied as they are, never rewritten. */
export interface DefinitionSource {
  /** API groups that the folder defines. */
  readonly groups: readonly string[];
  readonly repoURL: string;
  readonly revision: string;
  readonly path: string;
  /** Where the files of the folder are served one by one, for machines that have no git. */
  readonly rawURL: string;
  readonly files: readonly string[];
}

/** Where definitions come from that no operator registers at run time. */
export const definitionSources = {
  /** Cilium 1.20 looks for seven kinds at v1, TLSRoute and BackendTLSPolicy among them: 1.6.1 or newer. */
  'gateway-api': {
    groups: ['gateway.networking.k8s.io'],
    repoURL: 'https://github.com/kubernetes-sigs/gateway-api.git',
    revision: 'v1.6.1',
    path: 'config/crd/standard',
    rawURL: 'https://raw.githubusercontent.com/kubernetes-sigs/gateway-api/v1.6.1/config/crd/standard',
    files: [
      'gateway.networking.k8s.io_backendtlspolicies.yaml',
      'gateway.networking.k8s.io_gatewayclasses.yaml',
      'gateway.networking.k8s.io_gateways.yaml',
      'gateway.networking.k8s.io_grpcroutes.yaml',
      'gateway.networking.k8s.io_httproutes.yaml',
      'gateway.networking.k8s.io_listenersets.yaml',
      'gateway.networking.k8s.io_referencegrants.yaml',
      'gateway.networking.k8s.io_tcproutes.yaml',
      'gateway.networking.k8s.io_tlsroutes.yaml',
      'gateway.networking.k8s.io_udproutes.yaml',
      'gateway.networking.k8s.io_vap_safeupgrades.yaml',
    ],
  },
  'prometheus-operator': {
    groups: ['monitoring.coreos.com'],
    repoURL: 'https://github.com/prometheus-operator/prometheus-operator.git',
    revision: 'v0.93.0',
    path: 'example/prometheus-operator-crd',
    rawURL:
      'https://raw.githubusercontent.com/prometheus-operator/prometheus-operator/v0.93.0/example/prometheus-operator-crd',
    files: [
      'monitoring.coreos.com_alertmanagerconfigs.yaml',
      'monitoring.coreos.com_alertmanagers.yaml',
      'monitoring.coreos.com_podmonitors.yaml',
      'monitoring.coreos.com_probes.yaml',
      'monitoring.coreos.com_prometheusagents.yaml',
      'monitoring.coreos.com_prometheuses.yaml',
      'monitoring.coreos.com_prometheusrules.yaml',
      'monitoring.coreos.com_scrapeconfigs.yaml',
      'monitoring.coreos.com_servicemonitors.yaml',
      'monitoring.coreos.com_thanosrulers.yaml',
    ],
  },
} as const satisfies Record<string, DefinitionSource>;

export type DefinitionName = keyof typeof definitionSources;
