import { Type } from 'typebox';
import { secrets, stores } from './external-secrets';
import { closed, filled } from './fields';
import { issuers } from './issuers';

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
  },
  filled('What a platform runs beside its network: an Argo CD Application each, on a pinned Helm chart.'),
);
