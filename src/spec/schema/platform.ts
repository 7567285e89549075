import { Type } from 'typebox';
import { etcdBackup } from './etcd-backup';
import { secrets, stores } from './external-secrets';
import { closed, filled } from './fields';
import { issuers } from './issuers';
import { namespaces, runtimeClasses } from './namespaces';

const values = Type.Record(Type.String(), Type.Unknown(), {
  default: {},
  description: "Values of the chart, over Fairlead's own; passwords and keys are references to Secrets.",
});

const chart = (description: string) => Type.Optional(Type.Object({ values }, closed(description)));

export const platform = Type.Object(
  {
    certManager: Type.Optional(
      Type.Object({ values, issuers }, closed('cert-manager, before the network that asks it for certificates.')),
    ),
    externalSecrets: Type.Optional(
      Type.Object(
        { values, stores, secrets },
        closed('External Secrets Operator, before the network that reads its Secrets.'),
      ),
    ),
    externalDNS: chart('ExternalDNS: names for the addresses of Services, Ingresses and routes.'),
    longhorn: chart('Longhorn: volumes on the disks of the nodes.'),
    prometheus: chart('Prometheus, Alertmanager and Grafana: kube-prometheus-stack.'),
    loki: chart('Loki: logs, in one process on one volume unless the values say otherwise.'),
    tempo: chart('Tempo: traces by OTLP, in one process.'),
    opencost: chart('OpenCost: what workloads and their traffic cost, out of the metrics of Prometheus.'),
    velero: chart('Velero: backups of objects and volumes.'),
    keda: chart('KEDA: replicas by events and queries.'),
    kepler: chart('Kepler: the power that workloads draw.'),
    trivyOperator: chart('Trivy Operator: reports on images, settings and compliance.'),
    argoRollouts: chart('Argo Rollouts: progressive delivery, by weights of routes.'),
    k8gb: chart('k8gb: one name over several clusters, by DNS.'),
    knativeOperator: chart('The operator of Knative; what it installs is asked of it by a KnativeServing.'),
    etcdBackup,
    namespaces,
    runtimeClasses,
  },
  filled('What a platform runs beside its network: an Argo CD Application each, on a pinned Helm chart.'),
);
