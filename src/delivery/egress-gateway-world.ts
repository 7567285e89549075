import type { ClusterModel } from '../spec/model';
import { key } from '../sync/key';

/** What EgressGateway finds in the cluster: cert-manager, the kinds of the CNI's settings, a Secret that users keep. */
export function egressGatewayWorld({ egress, cni }: ClusterModel): {
  readonly definitions: readonly string[];
  readonly secrets: readonly string[];
} {
  if (egress?.implementation !== 'egressgateway') return { definitions: [], secrets: [] };
  const { secret } = egress.egressGateway?.certificates ?? {};
  const { name } = cni.external ?? {};
  return {
    definitions: [
      'cert-manager.io',
      ...(name === 'calico' ? ['crd.projectcalico.org'] : []),
      ...(name === 'spiderpool' ? ['spiderpool.spidernet.io'] : []),
    ],
    secrets: secret ? [key('', 'Secret', 'kube-system', secret)] : [],
  };
}
