import type { ClusterModel } from '../../../spec/model';
import { printDocument } from '../../../yaml/print-document';
import { serverConfig } from './server-config';

/** `/etc/rancher/rke2/config.yaml` of every server: RKE2 without a CNI of its own. */
export function rke2Config(model: ClusterModel): string {
  const { ingress, gatewayAPI } = model.gateways;
  return printDocument({
    cni: 'none',
    ...serverConfig(model),
    // One controller for Ingresses, and one version of Gateway API's definitions.
    ...((ingress.enabled || gatewayAPI.enabled) && { 'ingress-controller': 'none' }),
  });
}
