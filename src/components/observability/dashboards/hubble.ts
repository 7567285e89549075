import type { CiliumSettings } from '../../cilium/settings';
import { flowMetrics } from '../alerts/flow-metrics';
import type { Panel } from './panel';

/** What flows show, as far as the spec names their metrics. */
export function hubblePanels(s: CiliumSettings): Panel[] {
  const metrics = flowMetrics(s);
  return Object.entries(byMetric).flatMap(([metric, panels]) => (metrics.has(metric) ? panels : []));
}

const byMetric: Readonly<Record<string, readonly Panel[]>> = {
  flow: [
    {
      title: 'How many flows are there, and what becomes of them?',
      unit: 'ops',
      targets: [['sum by (verdict) (rate(hubble_flows_processed_total[5m]))', '{{verdict}}']],
    },
  ],
  drop: [
    {
      title: 'Why are flows dropped?',
      unit: 'ops',
      targets: [['sum by (reason) (rate(hubble_drop_total[5m]))', '{{reason}}']],
    },
  ],
  policy: [
    {
      title: 'What do policies decide?',
      unit: 'ops',
      targets: [['sum by (direction, action) (rate(hubble_policy_verdicts_total[5m]))', '{{direction}} {{action}}']],
    },
  ],
  dns: [
    {
      title: 'How are DNS queries answered?',
      unit: 'ops',
      targets: [['sum by (rcode) (rate(hubble_dns_responses_total[5m]))', '{{rcode}}']],
    },
  ],
  tcp: [
    {
      title: 'How many connections are opened, closed and reset?',
      unit: 'ops',
      targets: [['sum by (flag) (rate(hubble_tcp_flags_total[5m]))', '{{flag}}']],
    },
  ],
  httpV2: [
    {
      title: 'How are HTTP requests answered?',
      unit: 'ops',
      targets: [['sum by (status) (rate(hubble_http_requests_total[5m]))', '{{status}}']],
    },
    {
      title: 'How long do HTTP requests take?',
      unit: 's',
      targets: [0.5, 0.95, 0.99].map((quantile) => [
        `histogram_quantile(${quantile}, sum by (le) (rate(hubble_http_request_duration_seconds_bucket[5m])))`,
        `p${quantile * 100}`,
      ]),
    },
  ],
};
