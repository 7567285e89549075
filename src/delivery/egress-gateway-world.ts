import type { ClusterModel } from '../spec/model';
import { key } from '../sync/key';

/** What EgressGateway finds in the cluster: cert-manager, the kinds of the CNI's settings, a Secret or an issuer that users keep. */
export function egressGatewayWorld({ egress, cni, platform }: ClusterModel): {
  readonly definitions: readonly string[];
  readonly present: readonly string[];
} {
  if (egress?.implementation !== 'egressgateway') return { definitions: [], present: [] };
  const { secret, issuer } = egress.egressGateway?.certificates ?? {};
  const { name } = cni.external ?? {};
  const own = platform.certManager?.issuers.map((one) => one.name) ?? [];
  return {
    definitions: [
      'cert-manager.io',
      ...(name === 'calico' ? ['crd.projectcalico.org'] : []),
      ...(name === 'spiderpool' ? ['spiderpool.spidernet.io'] : []),
    ],
    present: [
      ...(secret ? [key('', 'Secret', 'kube-system', secret)] : []),
      ...(issuer && !own.includes(issuer.name) ? [issuerKey(issuer)] : []),
    ],
  };
}

const issuerKey = ({ kind, name }: { readonly kind: 'Issuer' | 'ClusterIssuer'; readonly name: string }) =>
  key('cert-manager.io', kind, kind === 'Issuer' ? 'kube-system' : '', name);
