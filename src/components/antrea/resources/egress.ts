import type { Egress } from '../../../../imports/crd.antrea.io';
import type { ClusterModel } from '../../../spec/model';
import { at } from '../../../stages/manifest';
import { groupSelector } from '../../cilium/resources/group-selector';
import { labelSelector } from '../../cilium/resources/label-selector';
import type { Rendered } from '../../component';
import type { AntreaModel } from '../antrea-model';
import { egressRefusals } from './egress-refusals';
import { externalIPPool } from './external-ip-pool';

type Policy = NonNullable<ClusterModel['egress']>['policies'][number];

/**
 * Egresses: whose traffic leaves with an address of which pool, and for each gateway an ExternalIPPool by its name. A policy
 * whose gateway is not in the spec gives none: the checks report it.
 */
export function antreaEgress(model: AntreaModel): Rendered {
  const { egress } = model;
  if (egress?.implementation !== 'antrea') return { manifests: [], findings: [] };
  const pools = egress.gateways.flatMap(({ name, addresses, nodes, subnet }) =>
    addresses ? [externalIPPool({ name, addresses, whole: true, nodes: groupSelector(model, nodes), subnet })] : [],
  );
  const policies = egress.policies.flatMap((policy) => {
    const gateway = egress.gateways.find(({ name }) => name === policy.gateway);
    return gateway ? [egressOf(policy)] : [];
  });
  return {
    manifests: [...at('addresses', ...pools), ...at('egress', ...policies)],
    findings: egressRefusals(model, egress),
  };
}

function egressOf({ name, from: { namespaces, pods }, gateway, bandwidth }: Policy): Egress {
  return {
    apiVersion: 'crd.antrea.io/v1beta1',
    kind: 'Egress',
    metadata: { name },
    spec: {
      appliedTo: {
        ...(namespaces && { namespaceSelector: labelSelector(namespaces) }),
        ...(pods && { podSelector: labelSelector(pods) }),
      },
      externalIPPool: gateway,
      ...(bandwidth && { bandwidth: { ...bandwidth } }),
    },
  };
}
