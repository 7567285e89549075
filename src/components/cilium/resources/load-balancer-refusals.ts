import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { fieldFindings } from '../../field-answers';
import { classRefusals } from './class-refusals';

type LoadBalancer = NonNullable<ClusterModel['loadBalancer']>;

/** What the loadBalancer section asks that Cilium cannot do. */
export function loadBalancerRefusals(model: ClusterModel, loadBalancer: LoadBalancer): Finding[] {
  return fieldFindings(loadBalancer, '/spec/loadBalancer', {
    implementation: 'taken',
    class: classRefusals,
    pools: ({ pools }, path) => pools.flatMap((pool, index) => poolRefusals(model, pool, `${path}/${index}`)),
    layer2: ({ layer2 }, path) =>
      layer2
        ? fieldFindings(layer2, path, {
            interfaces: 'taken',
            nodes: 'taken',
            leaseDurationSeconds: 'taken',
            leaseRenewDeadlineSeconds: 'taken',
            leaseRetryPeriodSeconds: 'taken',
          })
        : [],
    // A check refuses it.
    kubeVip: 'taken',
  });
}

const poolRefusals = (model: ClusterModel, pool: LoadBalancer['pools'][number], path: string): Finding[] =>
  fieldFindings(pool, path, {
    name: 'taken',
    addresses: 'taken',
    serviceSelector: 'taken',
    allowFirstLastIPs: 'taken',
    announce: ({ name, announce }, path) =>
      announce === 'bgp' && !model.bgp ? [finding('FL-LB-003', { pool: name }, { path })] : [],
  });
