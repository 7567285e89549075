import type { ClusterModel } from '../../spec/model';
import { meshAgents } from '../../versions/mesh-agents';
import type { PhaseStep } from './phase-step';

interface MeshSteps {
  /** Before pods come back to a node that was started anew. */
  readonly onNode: readonly PhaseStep[];
  /** When all nodes have moved: each proxy has started anew with its pod. */
  readonly inAll: readonly PhaseStep[];
}

/** What a service mesh above the CNI needs while nodes move. */
export function meshSteps({ cni }: ClusterModel): MeshSteps {
  const mesh = cni.cilium?.serviceMesh && meshAgents[cni.cilium.serviceMesh];
  if (!mesh) return { onNode: [], inAll: [] };
  return {
    onNode: mesh.agents.map((selector) => ({
      run: `kubectl get pods -A -l ${selector} --field-selector spec.nodeName=NODE`,
      expect:
        'a pod, started since the restart and ready: pods that start before it have no mesh; none where the mesh runs no such agent',
    })),
    inAll: [{ run: mesh.run, expect: mesh.expect }],
  };
}
