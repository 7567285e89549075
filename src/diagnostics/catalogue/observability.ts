import { rule } from '../rule';

/** Alerts and dashboards: FL-OBS-104 and on. */
export const observabilityRules = {
  'FL-OBS-104': rule<{ what: string }>({
    severity: 'note',
    title: 'alerts or dashboards without metrics',
    message: ({ what }) => `\`${what}\` leaves out the agents: they serve no metrics`,
    why: 'an alert on a metric that nobody serves stays silent for ever and looks like good news, so none is rendered',
    help: () =>
      'set `observability.serviceMonitors: true`, or `observability.metrics: true` where Prometheus goes by annotations',
    docs: 'https://prometheus-operator.dev/docs/getting-started/introduction/',
  }),
} as const;
