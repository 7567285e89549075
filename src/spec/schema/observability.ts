import { Type } from 'typebox';
import { filled, flag, list, text } from './fields';
import { deployment } from './workload';

export const observability = Type.Object(
  {
    flows: Type.Object(
      {
        enabled: Type.Optional(
          Type.Boolean({
            description:
              'Record flows (Hubble). Left out, they are; with Antrea, which keeps none itself, where the spec says who takes them.',
          }),
        ),
        relay: flag('A relay over all nodes.', false),
        ui: flag('A page that shows them; needs the relay.', false),
        metrics: list(
          text('A metric, with options behind a colon: httpV2:exemplars=true.'),
          'Metrics made from flows.',
        ),
        openMetrics: flag('OpenMetrics, which exemplars need.', false),
        relayWorkload: deployment('The relay.'),
        uiWorkload: deployment('The page.'),
      },
      filled('Flows.'),
    ),
    metrics: flag('Metrics of the agents.', false),
    latency: flag('Latencies between nodes (Antrea); agents of Cilium have them among their metrics.', false),
    serviceMonitors: flag(
      'How Prometheus finds the metrics of every system that the spec installs: ServiceMonitors, and PodMonitors for kube-vip and Antrea, whose metrics no Service serves; sets metrics.',
      false,
    ),
    alerts: flag(
      'PrometheusRules: alerts for whoever is on call, and what they are computed from, over the metrics that this spec serves.',
      false,
    ),
    dashboards: flag("ConfigMaps with dashboards that Grafana's sidecar loads, over the same metrics.", false),
  },
  filled('Seeing what the network does.'),
);
