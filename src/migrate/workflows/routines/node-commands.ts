import type { Kubectl } from '../routine';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

const node = `node/${tags.input('node')}`;
const there = `--field-selector=spec.nodeName=${tags.input('node')}`;
const ofSelector = ['pods', '--all-namespaces', `--selector=${tags.input('selector')}`, there];

/** What is done about a node from elsewhere. Each leaves the same behind, however often it is done. */
export function nodeCommands({ drainMinutes, target }: WorkflowSettings): Kubectl[] {
  const ofAgent = ['--namespace=kube-system', `--selector=${target.agents}`, there];
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
      name: 'get-agents',
      inputs: ['node', 'selector'],
      args: ['get', ...ofSelector, '--output=jsonpath={.items[*].metadata.name}'],
      minutes: 2,
    },
    {
      kind: 'kubectl',
      name: 'await-agents',
      inputs: ['node', 'selector'],
      args: ['wait', ...ofSelector, '--for=condition=Ready', '--timeout=10m'],
      minutes: 12,
      retries: 2,
    },
    {
      kind: 'kubectl',
      name: 'await-agents-gone',
      inputs: ['node', 'selector'],
      args: ['wait', ...ofSelector, '--for=delete', '--timeout=5m'],
      minutes: 7,
      retries: 1,
    },
    {
      kind: 'kubectl',
      name: 'await-nodes',
      inputs: ['selector'],
      // Where there is none yet, this fails and is tried again.
      args: ['wait', 'nodes', `--selector=${tags.input('selector')}`, '--for=condition=Ready', '--timeout=15m'],
      minutes: 17,
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
