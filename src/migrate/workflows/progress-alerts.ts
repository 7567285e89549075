import type { Rules } from '../../components/observability/alerts/rules';
import type { WorkflowSettings } from './workflow-settings';

/** What to tell whoever is on call while nodes move. The series are those of kube-state-metrics. */
export function progressAlerts({ namespace }: WorkflowSettings): Rules {
  const probes = `namespace="${namespace}", daemonset=~"migration-probe-.*"`;
  return {
    recordings: [],
    alerts: [
      {
        name: 'MigrationProbeSilent',
        expr: [
          `kube_daemonset_status_desired_number_scheduled{${probes}}`,
          `- kube_daemonset_status_number_available{${probes}} > 0`,
        ].join(' '),
        for: '20m',
        severity: 'critical',
        summary: '{{ $value }} nodes have no pod that answers ({{ $labels.daemonset }})',
        description:
          'Pods on these nodes have no network, or the nodes are out of service for longer than a move takes.',
        runbook:
          'List the probe pods that are not ready with `kubectl get pods -o wide`, and the state of their nodes with `kubectl get nodes -L fairlead.dev/migration`.',
      },
      {
        name: 'MigrationNodeCordoned',
        expr: 'kube_node_spec_unschedulable > 0',
        for: '2h',
        severity: 'warning',
        summary: '{{ $labels.node }} takes no pods for two hours',
        description: 'A move takes minutes: this one waits for a person, or for a budget that lets no pod go.',
        runbook:
          'Look at the workflow that last worked on the node: at a gate say whether to go on; a node that is `failed` goes back by the workflow `rollback-node`.',
      },
    ],
  };
}
