import type { EgressClusterPolicy, EgressGateway } from '../../imports/egressgateway.spidernet.io';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import type { Facts } from './facts';
import { isIn } from './is-in';
import { ofKind } from './of-kind';
import { onNodes } from './on-nodes';
import { onPods } from './on-pods';
import { say } from './say';
import { inside, outside } from './world';

/** What EgressGateway does; it takes even what goes to pods, where a policy lets it. */
export function readEgressGateway(objects: readonly KubernetesObject[]): Pick<Facts, 'egress'> {
  const gateways = ofKind<EgressGateway>(objects, 'EgressGateway');
  const egress = ofKind<EgressClusterPolicy>(objects, 'EgressClusterPolicy').flatMap(({ spec }) => {
    const gateway = gateways.find(({ metadata }) => metadata.name === spec.egressGatewayName)?.spec;
    const { ipv4, useNodeIP } = spec.egressIP ?? {};
    const address = useNodeIP ? 'the node' : (ipv4 ?? gateway?.ippools?.ipv4DefaultEIP ?? 'nothing');
    const { namespaceSelector, podSelector } = spec.appliedTo;
    return onPods(namespaceSelector, podSelector).flatMap((pod) =>
      onNodes(gateway?.nodeSelector?.selector).flatMap((node) =>
        [...outside, inside]
          .filter((one) => isIn(one, spec.destSubnet ?? []))
          .map((one) => say.egress(pod, one, node, address)),
      ),
    );
  });
  return { egress };
}
