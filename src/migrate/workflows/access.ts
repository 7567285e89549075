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

const cluster: readonly Grant<WorkflowSettings>[] = [
  {
    reason: 'nodes are listed and waited for',
    when: ({ moving }) => moving,
    group: '',
    resources: ['nodes'],
    verbs: ['get', 'list', 'watch'],
  },
  {
    reason: 'nodes are labelled, cordoned and uncordoned',
    when: ({ moving }) => moving,
    group: '',
    resources: ['nodes'],
    verbs: ['patch'],
  },
  {
    reason: 'a drain lists the pods of a node and waits until they are gone; probes look for those that they try',
    group: '',
    resources: ['pods'],
    verbs: ['get', 'list'],
  },
  {
    reason: 'agents of the CNI that is left, and of a service mesh, are waited for, wherever they were installed',
    when: ({ moving, target, meshAgents }) => moving && (!target.beside || meshAgents.length > 0),
    group: '',
    resources: ['pods'],
    verbs: ['watch'],
  },
  {
    reason: 'a drain evicts, and so asks the budgets',
    when: ({ moving }) => moving,
    group: '',
    resources: ['pods/eviction'],
    verbs: ['create'],
  },
  {
    reason: 'a drain leaves pods of DaemonSets alone',
    when: ({ moving }) => moving,
    group: 'apps',
    resources: ['daemonsets'],
    verbs: ['get'],
  },
  {
    // Not in a namespace alone: that of Prometheus may come with it, later than this.
    reason: 'Prometheus is asked what is lost on a node',
    when: ({ moving, drops }) => moving && drops !== undefined,
    group: '',
    resources: ['services/proxy'],
    names: ({ drops }) => (drops ? [drops.prometheus.name] : []),
    verbs: ['get'],
  },
];

const agents: readonly Grant<WorkflowSettings>[] = [
  { reason: 'the agent of a node is waited for', group: '', resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  {
    reason: 'an agent that looks at the label when it starts is started anew',
    when: ({ target }) => target.beside,
    group: '',
    resources: ['pods'],
    verbs: ['delete'],
  },
];

const probePods: Grant<WorkflowSettings> = {
  reason: 'probe pods are waited for',
  when: ({ moving }) => moving,
  group: '',
  resources: ['pods'],
  verbs: ['get', 'list', 'watch'],
};

const probeJobs: readonly Grant[] = [
  { reason: 'a probe speaks for a workload', group: 'batch', resources: ['jobs'], verbs: ['create', 'get'] },
];

/** Two accounts: one that speaks to the API server about nodes, and one that only tells how a step on a node went. */
export function access(s: WorkflowSettings): KubernetesObject[] {
  const { namespace } = s;
  const labels = {};
  const account = { name: accounts.runner, namespace };
  const runner = { account, labels, name: accounts.runner };
  const speaking = [...new Set(s.probes.map(({ from }) => from.namespace))].sort();
  return [
    serviceAccount(accounts.runner, namespace),
    serviceAccount(accounts.node, namespace),
    ...boundRole({ ...runner, grants: cluster }, s),
    ...(s.moving
      ? boundRole({ ...runner, name: `${accounts.runner}-agents`, namespace: 'kube-system', grants: agents }, s)
      : []),
    ...boundRole({ ...runner, namespace, grants: [report, probePods] }, s),
    ...speaking.flatMap((one) =>
      boundRole({ ...runner, name: `${accounts.runner}-probes`, namespace: one, grants: probeJobs }, s),
    ),
    ...boundRole(
      { name: accounts.node, namespace, account: { name: accounts.node, namespace }, grants: [report], labels },
      s,
    ),
  ];
}

const serviceAccount = (name: string, namespace: string): Wire<ServiceAccount> => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name, namespace },
});
