import { cordonLabel } from '../cordon-label';
import { groupLabel } from '../group-label';
import type { Kubectl } from '../routine';
import { stateLabel } from '../state-label';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

const node = `node/${tags.input('node')}`;
const minutes = 2;
const labelOf = (label: string) => `--output=jsonpath={.metadata.labels.${label.replaceAll('.', '\\.')}}`;

/** Reading and writing what nodes say of their move. A name stands behind `node/`, so that none is taken for a flag. */
export const nodeLabels = ({ target }: WorkflowSettings): Kubectl[] => [
  {
    kind: 'kubectl',
    name: 'list-nodes',
    inputs: ['selector'],
    args: ['get', 'nodes', `--selector=${tags.input('selector')}`, '--output=jsonpath={.items[*].metadata.name}'],
    minutes,
  },
  {
    kind: 'kubectl',
    name: 'list-ready-nodes',
    inputs: ['selector'],
    args: [
      'get',
      'nodes',
      `--selector=${tags.input('selector')}`,
      '--output=jsonpath={range .items[*]}{.metadata.name}={.status.conditions[?(@.type=="Ready")].status} {end}',
    ],
    minutes,
  },
  {
    kind: 'kubectl',
    name: 'set-state',
    inputs: ['node', 'state'],
    args: ['label', '--overwrite', node, `${stateLabel}=${tags.input('state')}`],
    minutes,
  },
  {
    kind: 'kubectl',
    name: 'begin-move',
    inputs: ['node', 'group'],
    args: ['label', '--overwrite', node, `${stateLabel}=moving`, `${groupLabel}=${tags.input('group')}`],
    minutes,
  },
  {
    kind: 'kubectl',
    name: 'forget-states',
    inputs: ['selector'],
    args: ['label', 'nodes', `--selector=${tags.input('selector')}`, `${stateLabel}-`],
    minutes,
  },
  { kind: 'kubectl', name: 'get-state', inputs: ['node'], args: ['get', node, labelOf(stateLabel)], minutes },
  { kind: 'kubectl', name: 'get-owner', inputs: ['node'], args: ['get', node, labelOf(target.label)], minutes },
  {
    kind: 'kubectl',
    name: 'set-owner',
    inputs: ['node', 'owner'],
    args: ['label', '--overwrite', node, `${target.label}=${tags.input('owner')}`],
    minutes,
  },
  {
    kind: 'kubectl',
    name: 'get-cordoned',
    inputs: ['node'],
    args: ['get', node, '--output=jsonpath={.spec.unschedulable}'],
    minutes,
  },
  { kind: 'kubectl', name: 'get-cordon-owner', inputs: ['node'], args: ['get', node, labelOf(cordonLabel)], minutes },
  {
    kind: 'kubectl',
    name: 'own-cordon',
    inputs: ['node'],
    args: ['label', '--overwrite', node, `${cordonLabel}=true`],
    minutes,
  },
  { kind: 'kubectl', name: 'forget-cordon', inputs: ['node'], args: ['label', node, `${cordonLabel}-`], minutes },
  { kind: 'kubectl', name: 'forget-owner', inputs: ['node'], args: ['label', node, `${target.label}-`], minutes },
];
