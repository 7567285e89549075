import type { CiliumGatewayClassConfig } from '../../../../imports/cilium.io';
import type { CiliumSettings } from '../settings';

/**
 * What Services of Gateways are like where LoadBalancer Services have a class: without one they would get no address.
 * Undefined where they have none, and the defaults of cilium-config do.
 */
export function classConfig({ model, namespace }: CiliumSettings): CiliumGatewayClassConfig | undefined {
  const loadBalancerClass = model.loadBalancer?.class;
  if (loadBalancerClass === undefined) return undefined;
  const { externalTrafficPolicy } = model.gateways.gatewayAPI;
  return {
    apiVersion: 'cilium.io/v2alpha1',
    kind: 'CiliumGatewayClassConfig',
    metadata: { name: 'cilium', namespace },
    spec: { service: { loadBalancerClass, externalTrafficPolicy } },
  };
}
