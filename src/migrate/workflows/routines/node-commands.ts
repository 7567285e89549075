import { agentSelector } from '../../../components/cilium/agent/selector';
import type { Kubectl } from '../routine';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

const node = `node/${tags.input('node')}`;
const ofAgent = [
  '--namespace=kube-system',
  ...Object.entries(agentSelector).map(([key, value]) => `--selector=${key}=${value}`),
  `--field-selector=spec.nodeName=${tags.input('node')}`,
];

/** What is done about a node from elsewhere. Each leaves the same behind, however often it is done. */
export function nodeCommands({ drainMinutes }: WorkflowSettings): Kubectl[] {
  return [
    { kind: 'kubectl', name: 'cordon', inputs: ['node'], args: ['cordon', node], minutes: 2 },
    { kind: 'kubectl', name: 'uncordon', inputs: ['node'], args: ['uncordon', node], minutes: 2 },
    {
      kind: 'kubectl',
      name: 'drain',
      inputs: ['node'],
      // By evictions, which PodDisruptionBudgets may refuse; steps of other nodes that run here finish.
      args: [
        'drain',
        node,
        '--ignore-daemonsets',
        '--delete-emptydir-data',
        '--pod-selector=!workflows.argoproj.io/workflow',
        `--timeout=${drainMinutes}m`,
      ],
      minutes: drainMinutes + 5,
      retries: 1,
    },
    {
      kind: 'kubectl',
      name: 'restart-agent',
      inputs: ['node'],
      args: ['delete', 'pods', ...ofAgent, '--wait=true', '--timeout=5m'],
      minutes: 7,
    },
    {
      kind: 'kubectl',
      name: 'await-agent',
      inputs: ['node'],
      args: ['wait', 'pods', ...ofAgent, '--for=condition=Ready', '--timeout=10m'],
      minutes: 12,
      retries: 2,
    },
    {
      kind: 'kubectl',
      name: 'get-boot',
      inputs: ['node'],
      args: ['get', node, '--output=jsonpath={.status.nodeInfo.bootID}'],
      minutes: 2,
    },
    {
      kind: 'kubectl',
      name: 'await-node',
      inputs: ['node'],
      args: ['wait', node, '--for=condition=Ready', '--timeout=15m'],
      minutes: 17,
      retries: 2,
    },
  ];
}
