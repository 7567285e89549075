import type { ClusterModel } from '../../../spec/model';
import { printDocument } from '../../../yaml/print-document';
import { serverConfig } from './server-config';

/** `/etc/rancher/k3s/config.yaml` of every server: k3s without the network that it brings. */
export function k3sConfig(model: ClusterModel): string {
  const { gateways, loadBalancer } = model;
  const without = [
    ...(loadBalancer ? ['servicelb'] : []),
    // Its chart holds Gateway API's definitions too, of a version of its own.
    ...(gateways.ingress.enabled || gateways.gatewayAPI.enabled ? ['traefik'] : []),
  ];
  return printDocument({
    'flannel-backend': 'none',
    'disable-network-policy': true,
    ...serverConfig(model),
    ...(without.length > 0 && { disable: without }),
  });
}
