import type { Affinity, NodeSelectorTerm, PodSpec } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../spec/model';
import type { Instance } from './instance';

type Selector = ClusterModel['nodes']['groups'][number]['selector'];

/**
 * Where the pods of an instance run: the control plane's on the control plane, whatever its taints; those for Services
 * alone on every node, or on the group that layer2 names.
 */
export function placement({ model, vip, services }: Instance): Pick<PodSpec, 'affinity' | 'tolerations'> {
  if (vip)
    return {
      affinity: required([has('node-role.kubernetes.io/master'), has('node-role.kubernetes.io/control-plane')]),
      tolerations: [
        { operator: 'Exists', effect: 'NoSchedule' },
        { operator: 'Exists', effect: 'NoExecute' },
      ],
    };
  const group = model.nodes.groups.find(({ name }) => name === services?.layer2?.nodes);
  return group ? { affinity: required([term(group.selector)]) } : {};
}

const has = (key: string): NodeSelectorTerm => ({ matchExpressions: [{ key, operator: 'Exists' }] });

const required = (nodeSelectorTerms: NodeSelectorTerm[]): Affinity => ({
  nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
});

function term({ matchLabels = {}, matchExpressions = [] }: Selector): NodeSelectorTerm {
  return {
    matchExpressions: [
      ...Object.entries(matchLabels).map(([key, value]) => ({ key, operator: 'In', values: [value] })),
      ...matchExpressions.map(({ key, operator, values }) => ({
        key,
        operator,
        ...(values && { values: [...values] }),
      })),
    ],
  };
}
