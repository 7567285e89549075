import { type IntervalSet, intervalSetOf } from '../address/interval-set';
import { rangesIn } from '../address/ranges-in';
import type { ClusterFacts } from '../policy/answers/cluster-facts';
import type { Enforcement } from '../policy/dialects/policy-set-of';
import { listIn } from '../spec/list-in';
import type { ClusterModel } from '../spec/model';

/** What a spec says to whoever asks what its policies mean. */
export function policyFacts(
  model: ClusterModel,
): ClusterFacts & Required<Pick<ClusterFacts, 'enforcement' | 'cluster' | 'cidrMatchMode'>> {
  const [pods, nodes] = [model.pods.cidrs, model.nodes.cidrs].map(setOf);
  return {
    enforcement: enforcementOf(model),
    cidrMatchMode: listIn(model.cni.cilium?.config['policy-cidr-match-mode']),
    cluster: model.cni.cilium?.clusterName ?? (model.mesh ? model.name : 'default'),
    ...(pods && { pods }),
    ...(nodes && { nodes }),
  };
}

function enforcementOf({ cni: { cilium, antrea, external } }: ClusterModel): Enforcement {
  if (cilium) return 'cilium';
  if (antrea) return 'antrea';
  return external?.name === 'calico' ? 'calico' : 'kubernetes';
}

function setOf(cidrs: readonly string[]): IntervalSet | undefined {
  const ranges = rangesIn(cidrs);
  return ranges.length > 0 ? intervalSetOf(ranges) : undefined;
}
