import type { WorkflowTemplate } from '../../../imports/argoproj.io-workflows';
import { accounts } from './accounts';
import type { Plan } from './procedure';
import { templateOf } from './template-of';
import type { WorkflowSettings } from './workflow-settings';

const week = 7 * 24 * 60 * 60;

/** A plan as a WorkflowTemplate. Workflows of it are kept for a week, and pods of steps until they have succeeded. */
export function workflowTemplate({ name, routines, entry, asks }: Plan, s: WorkflowSettings): WorkflowTemplate {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'WorkflowTemplate',
    metadata: { name, namespace: s.namespace },
    spec: {
      ...(entry !== undefined && { entrypoint: entry }),
      serviceAccountName: accounts.node,
      ...(asks && { arguments: { parameters: asks.map((asked) => parameters[asked](s)) } }),
      ...(s.pullSecrets.length > 0 && { imagePullSecrets: s.pullSecrets.map((secret) => ({ name: secret })) }),
      podGC: { strategy: 'OnPodSuccess' },
      ttlStrategy: { secondsAfterCompletion: week },
      templates: routines.map((routine) => templateOf(routine, s)),
    },
  };
}

const parameters = {
  node: () => ({ name: 'node' }),
  group: ({ groups }: WorkflowSettings) => ({ name: 'group', enum: groups.map(({ name }) => name) }),
};
