import type { Rendered } from '../../component';
import type { AntreaModel } from '../antrea-model';
import { antreaBgp } from './bgp';
import { antreaEgress } from './egress';
import { antreaLoadBalancer } from './load-balancer';
import { nodeLatency } from './node-latency';

/** The resources by which agents and controller of Antrea are told of addresses, routers, egress and what to measure. */
export function antreaResources(model: AntreaModel): Rendered {
  const parts = [antreaLoadBalancer, antreaBgp, antreaEgress, nodeLatency].map((part) => part(model));
  return {
    manifests: parts.flatMap(({ manifests }) => manifests),
    findings: parts.flatMap(({ findings }) => findings),
  };
}
