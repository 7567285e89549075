import { isNamed } from '../../tetragon/policies/named-policy';
import type { TetragonSettings } from '../../tetragon/settings';
import type { Alert, Rules } from './rules';

/** Tetragon: whether it sees everything, and what its policies found. */
export function tetragonRules(s: TetragonSettings): Rules {
  if (!s.tetragon.enabled || !s.tetragon.metrics.enabled) return { recordings: [], alerts: [] };
  return {
    recordings: [],
    alerts: [...(s.serviceMonitors ? [down] : []), lost, ...(s.tetragon.tracingPolicies ? loaded : []), ...found(s)],
  };
}

const down: Alert = {
  name: 'TetragonAgentDown',
  expr: 'up{job="tetragon"} == 0',
  for: '10m',
  severity: 'critical',
  summary: 'The Tetragon agent on {{ $labels.node }} does not answer',
  description: 'Nobody watches the processes of that node.',
  runbook: 'Look at the agent pod of that node: its state, and whether the kernel refused a program.',
};

const lost: Alert = {
  name: 'TetragonEventsLost',
  expr: [
    'sum by (instance) (rate(tetragon_observer_ringbuf_events_lost_total[5m]))',
    '+ sum by (instance) (rate(tetragon_observer_ringbuf_queue_events_lost_total[5m])) > 0',
  ].join(' '),
  for: '10m',
  severity: 'warning',
  summary: 'Events are lost on {{ $labels.instance }}',
  description: 'What policies report there is less than what happens.',
  runbook: 'Look which policy and which program give most events, and narrow the policy; else give the agent more CPU.',
};

const loaded: readonly Alert[] = [
  {
    name: 'TetragonPolicyNotLoaded',
    expr: 'sum by (instance) (tetragon_tracingpolicy_loaded{state=~"error|load_error"}) > 0',
    for: '5m',
    severity: 'critical',
    summary: '{{ $value }} runtime policies are not loaded on {{ $labels.instance }}',
    description: 'They look applied, and find and stop nothing on that node.',
    runbook: 'Run `tetra tracingpolicy list` in that agent: the error of each stands there.',
  },
  {
    name: 'TetragonProbesMissed',
    expr: 'sum by (policy) (rate(tetragon_missed_prog_probes_total[10m])) > 0',
    for: '15m',
    severity: 'warning',
    summary: 'The kernel passed over the policy {{ $labels.policy }} at times',
    description: 'The policy missed calls: programs ran inside each other.',
    runbook: 'Look which hook of the policy is hit most, and hook something rarer.',
  },
];

/** An alert for what policies of the library find; process-tracing finds what is no reason to get up. */
function found({ model, tetragon }: TetragonSettings): Alert[] {
  const names = model.runtimeSecurity.policies.filter(isNamed).map(({ name }) => name);
  const policies = names.filter((name) => name !== 'process-tracing');
  if (policies.length === 0) return [];
  const where = tetragon.metrics.labels;
  return [
    {
      name: 'RuntimePolicyFound',
      expr: `sum by (${['policy', ...where].join(', ')}) (increase(tetragon_policy_events_total{policy=~"${policies.join('|')}"}[10m])) > 0`,
      for: '0m',
      severity: 'warning',
      summary: `The runtime policy {{ $labels.policy }} found something${where.map((label) => ` · ${label} {{ $labels.${label} }}`).join('')}`,
      description: 'A process did what the policy describes; where the policy kills, it no longer runs.',
      runbook: 'Read its events with `tetra getevents`; name the program in `except` if it does so for a good reason.',
    },
  ];
}
