import { isAntrea } from '../../components/antrea/antrea-model';
import type { ClusterModel } from '../../spec/model';
import { newLabel } from '../new-label';
import { sourceOf } from '../source-of';
import type { PhaseStep } from './phase-step';

const affinity = '/spec/template/spec/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution';

/**
 * What keeps the agents of the CNI that is left off nodes that have moved, where they must not stay there: Antrea shares no
 * node, and the VPC CNI of AWS takes the addresses of a new node.
 */
export function keepOff(model: ClusterModel): PhaseStep[] {
  const { migration } = model;
  const source = migration && sourceOf(migration);
  const shared = !isAntrea(model) && !(source?.key === 'awsVpcCni' && migration?.method === 'replace-node');
  if (!source?.daemon || shared) return [];
  const { namespace, name } = source.daemon;
  const term = { key: newLabel(model), operator: 'NotIn', values: ['true'] };
  // Their own manifests have such terms already, which a merge would take away.
  const patch =
    source.key === 'awsVpcCni' || source.key === 'flannel'
      ? ['json', [{ op: 'add', path: `${affinity}/nodeSelectorTerms/0/matchExpressions/-`, value: term }]]
      : ['merge', nested(affinity.split('/').slice(1), { nodeSelectorTerms: [{ matchExpressions: [term] }] })];
  return [
    {
      run: `kubectl -n ${namespace} patch daemonset ${name} --type ${patch[0]} --patch '${JSON.stringify(patch[1])}'`,
      expect: `\`patched\`: ${source.name} keeps off nodes with the label; say the same where it is installed from, or it comes back`,
    },
  ];
}

const nested = (path: readonly string[], value: object): object =>
  path.reduceRight<object>((inner, key) => ({ [key]: inner }), value);
