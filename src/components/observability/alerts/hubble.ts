import type { CiliumSettings } from '../../cilium/settings';
import { flowMetrics } from './flow-metrics';
import { requestRules } from './requests';
import type { Rules } from './rules';

const none: Rules = { recordings: [], alerts: [] };

/** What flows tell: drops by policy, names that do not resolve, requests that fail. Only metrics that the spec names are read. */
export function hubbleRules(s: CiliumSettings): Rules {
  const metrics = flowMetrics(s);
  const rules = [
    metrics.size > 0 ? lost : none,
    ...Object.entries(byMetric).map(([metric, its]) => (metrics.has(metric) ? its : none)),
  ];
  return {
    recordings: rules.flatMap(({ recordings }) => recordings),
    alerts: rules.flatMap(({ alerts }) => alerts),
  };
}

const lost: Rules = {
  recordings: [],
  alerts: [
    {
      name: 'HubbleFlowsLost',
      expr: 'sum by (source) (rate(hubble_lost_events_total[5m])) > 0',
      for: '30m',
      severity: 'warning',
      summary: 'Flows are lost ({{ $labels.source }})',
      description: 'What flows and their metrics show is less than what happens.',
      runbook: 'Look which node has the most traffic; aggregate more, or give its agent more CPU.',
    },
  ],
};

const byMetric: Readonly<Record<string, Rules>> = {
  drop: {
    recordings: [
      { record: 'network:drops:rate5m', expr: 'sum by (reason, protocol) (rate(hubble_drop_total[5m]))' },
      {
        record: 'network:policy_drops:rate5m',
        expr: 'sum(rate(hubble_drop_total{reason=~"POLICY_DENY|POLICY_DENIED"}[5m]))',
      },
    ],
    alerts: [
      {
        name: 'PolicyDropsJump',
        expr: 'network:policy_drops:rate5m > 1 and network:policy_drops:rate5m > 5 * network:policy_drops:rate5m offset 1d',
        for: '15m',
        severity: 'warning',
        summary: 'Policies drop five times as many flows as yesterday',
        description:
          'A policy denies what an application needs since it or the application changed, or someone is probing.',
        runbook:
          'Run `hubble observe --verdict DROPPED --since 15m` and see who is denied what; compare with the last policy change.',
      },
    ],
  },
  dns: {
    recordings: [
      {
        record: 'network:dns_errors:ratio_rate5m',
        expr: [
          'sum(rate(hubble_dns_responses_total{rcode!~"No Error|Non-Existent Domain"}[5m]))',
          '/ sum(rate(hubble_dns_responses_total[5m]))',
        ].join(' '),
      },
    ],
    alerts: [
      {
        name: 'NamesDoNotResolve',
        expr: 'network:dns_errors:ratio_rate5m > 0.05',
        for: '10m',
        severity: 'critical',
        summary: '{{ $value | humanizePercentage }} of the answers to DNS queries are errors',
        description: 'Applications fail to find each other, in ways that look like anything else.',
        runbook:
          'Group hubble_dns_responses_total by rcode: `Policy denied` is a policy, `Server Failure` is CoreDNS or what it asks.',
      },
    ],
  },
  flow: {
    recordings: [
      {
        record: 'network:flows:rate5m',
        expr: 'sum by (source, destination, verdict) (rate(hubble_flows_processed_total[5m]))',
      },
    ],
    alerts: [],
  },
  // The older http metric counts answers apart from requests, and would need the same rules under other names.
  httpV2: requestRules,
};
