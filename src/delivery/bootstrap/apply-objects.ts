import type { ClusterModel } from '../../spec/model';
import { applyDefinitions } from './apply-definitions';
import { code } from './code';

/** The steps from an API server that answers to nodes that are ready. */
export function applyObjects(model: ClusterModel, objects: boolean): string[] {
  const definitions = applyDefinitions(model);
  // A pod network that stands already is nobody's to wait for.
  const agent = model.cni.external ? undefined : model.cni.antrea ? 'antrea-agent' : 'cilium';
  return [
    ...(definitions.length > 0
      ? [
          model.cni.antrea
            ? 'Agents and controller use these definitions from the start, so they come first:'
            : 'The operator looks for these definitions once, when it starts, so they come first:',
          code(definitions.join('\n')),
        ]
      : []),
    ...(objects
      ? [
          'Apply the files in their order, each when the one before it is done. The field manager is that of Argo CD, which so takes over without a conflict:',
          code(
            `for file in kubectl/*.yaml; do\n  kubectl apply --server-side --field-manager=argocd-controller -f "$file"\ndone${agent ? `\nkubectl -n kube-system rollout status daemonset/${agent}` : ''}`,
          ),
        ]
      : ['Nothing of this network comes before Argo CD: the pod network stands already.']),
  ];
}
