import type { ServiceAccount } from 'kubernetes-types/core/v1';
import { boundRole } from '../../components/access/bound-role';
import type { Grant } from '../../components/access/grant';
import type { Wire } from '../../components/wire';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { accounts } from './accounts';
import type { WorkflowSettings } from './workflow-settings';

const report: Grant = {
  reason: 'what runs beside each step tells how it went',
  group: 'argoproj.io',
  resources: ['workflowtaskresults'],
  verbs: ['create', 'patch'],
};

const nodes: readonly Grant<WorkflowSettings>[] = [
  {
    reason: 'nodes are listed and waited for',
    group: '',
    resources: ['nodes'],
    verbs: ['get', 'list', 'watch'],
  },
  { reason: 'nodes are labelled, cordoned and uncordoned', group: '', resources: ['nodes'], verbs: ['patch'] },
  {
    reason: 'a drain lists the pods of a node and waits until they are gone',
    group: '',
    resources: ['pods'],
    verbs: ['get', 'list'],
  },
  {
    reason: 'a drain evicts, and so asks the budgets',
    group: '',
    resources: ['pods/eviction'],
    verbs: ['create'],
  },
  { reason: 'a drain leaves pods of DaemonSets alone', group: 'apps', resources: ['daemonsets'], verbs: ['get'] },
];

const agents: readonly Grant[] = [
  {
    reason: 'the agent of a node is started anew, and waited for',
    group: '',
    resources: ['pods'],
    verbs: ['get', 'list', 'watch', 'delete'],
  },
];

const probes: readonly Grant[] = [
  { reason: 'probe pods are waited for', group: '', resources: ['pods'], verbs: ['get', 'list', 'watch'] },
];

/** Two accounts: one that speaks to the API server about nodes, and one that only tells how a step on a node went. */
export function access(s: WorkflowSettings): KubernetesObject[] {
  const { namespace } = s;
  const runner = { name: accounts.runner, namespace };
  const labels = {};
  const of = (name: string): Wire<ServiceAccount> => ({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, namespace },
  });
  return [
    of(accounts.runner),
    of(accounts.node),
    ...boundRole({ name: accounts.runner, account: runner, grants: nodes, labels }, s),
    ...boundRole(
      { name: `${accounts.runner}-agents`, namespace: 'kube-system', account: runner, grants: agents, labels },
      s,
    ),
    ...boundRole({ name: accounts.runner, namespace, account: runner, grants: [report, ...probes], labels }, s),
    ...boundRole(
      { name: accounts.node, namespace, account: { name: accounts.node, namespace }, grants: [report], labels },
      s,
    ),
  ];
}
