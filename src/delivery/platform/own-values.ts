import type { ClusterModel } from '../../spec/model';
import type { PlatformName } from '../../versions/platform';
import { ourPrometheus } from './our-prometheus';

/** What each chart is told because of the rest of the spec, or because Argo CD applies it; a user's values come over it. */
export const ownValues: Readonly<Record<PlatformName, (model: ClusterModel) => Readonly<Record<string, unknown>>>> = {
  certManager: ({ gateways }) => ({
    crds: { enabled: true, keep: true },
    ...(gateways.gatewayAPI.enabled && { config: { gatewayAPI: { enabled: true } } }),
  }),
  externalSecrets: () => ({}),
  externalDNS: ({ gateways }) =>
    gateways.gatewayAPI.enabled ? { sources: ['service', 'ingress', 'gateway-httproute', 'gateway-grpcroute'] } : {},
  // The job is a hook that needs what the same chart is only about to install.
  longhorn: () => ({ preUpgradeChecker: { jobEnabled: false } }),
  prometheus: () => ({
    // An Application of their own brings them, before the monitors of the network.
    crds: { enabled: false },
    // Else it looks only at monitors and rules that its own chart made, and at none of the network's.
    prometheus: {
      prometheusSpec: {
        podMonitorSelectorNilUsesHelmValues: false,
        probeSelectorNilUsesHelmValues: false,
        ruleSelectorNilUsesHelmValues: false,
        scrapeConfigSelectorNilUsesHelmValues: false,
        serviceMonitorSelectorNilUsesHelmValues: false,
      },
    },
  }),
  // The chart has no schema of its own and refuses to render without one.
  loki: () => ({
    loki: {
      commonConfig: { replication_factor: 1 },
      schemaConfig: {
        configs: [
          {
            from: '2024-04-01',
            store: 'tsdb',
            object_store: 'filesystem',
            schema: 'v13',
            index: { prefix: 'loki_index_', period: '24h' },
          },
        ],
      },
      storage: { type: 'filesystem' },
    },
    singleBinary: { replicas: 1 },
    // These belong to its other way to be deployed, and it refuses to mix the two.
    backend: { replicas: 0 },
    read: { replicas: 0 },
    write: { replicas: 0 },
  }),
  tempo: () => ({}),
  opencost: ({ platform: { prometheus } }) =>
    prometheus ? { opencost: { prometheus: { internal: ourPrometheus } } } : {},
  // Argo CD applies definitions with the rest of a chart; its job to renew them asks for a right over all of them.
  velero: () => ({ upgradeCRDs: false }),
  keda: () => ({}),
  kepler: ({ observability: { serviceMonitors } }) => (serviceMonitors ? { serviceMonitor: { enabled: true } } : {}),
  trivyOperator: ({ observability: { serviceMonitors } }) =>
    serviceMonitors ? { serviceMonitor: { enabled: true } } : {},
  argoRollouts: () => ({}),
  k8gb: () => ({}),
  knativeOperator: () => ({}),
};
