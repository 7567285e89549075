import { probeLabels } from '../probe-labels';
import type { Kubectl } from '../routine';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/** The probe pod of a node: whether it runs, and its addresses. */
export function probeCommands({ namespace }: WorkflowSettings): Kubectl[] {
  const ofNode = [
    'pods',
    `--namespace=${namespace}`,
    ...Object.entries(probeLabels).map(([key, value]) => `--selector=${key}=${value}`),
    `--field-selector=spec.nodeName=${tags.input('node')}`,
  ];
  return [
    {
      kind: 'kubectl',
      name: 'await-probe',
      inputs: ['node'],
      args: ['wait', ...ofNode, '--for=condition=Ready', '--timeout=10m'],
      minutes: 12,
      retries: 2,
    },
    {
      kind: 'kubectl',
      name: 'get-probe',
      inputs: ['node'],
      args: ['get', ...ofNode, '--output=jsonpath={.items[*].status.podIPs[*].ip}'],
      minutes: 2,
    },
  ];
}
