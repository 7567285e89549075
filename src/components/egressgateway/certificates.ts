import type { Certificate, Issuer } from '../../../imports/cert-manager.io';
import type { EgressGatewaySettings } from './settings';

const certificate = 'egressgateway-controller-server-certs';
const controller = 'egressgateway-controller';

/** The Secret with the certificate that the webhooks answer with. */
export const serverSecret = ({ section }: EgressGatewaySettings): string => section.certificates.secret ?? certificate;

/** The annotation by which cert-manager writes the CA into an object: no certificate ever stands in git. */
export function injectedCa({ section, namespace }: EgressGatewaySettings): Record<string, string> {
  const { secret } = section.certificates;
  return secret
    ? { 'cert-manager.io/inject-ca-from-secret': `${namespace}/${secret}` }
    : { 'cert-manager.io/inject-ca-from': `${namespace}/${certificate}` };
}

/** What cert-manager is asked for; nothing where the spec names a Secret that someone else fills. */
export function certificates({ section, namespace }: EgressGatewaySettings): (Issuer | Certificate)[] {
  const { issuer, days, secret } = section.certificates;
  if (secret) return [];
  const host = `${controller}.${namespace}`;
  const own: Issuer = {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Issuer',
    metadata: { name: controller, namespace },
    spec: { selfSigned: {} },
  };
  const server: Certificate = {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: certificate, namespace },
    spec: {
      secretName: certificate,
      commonName: `${host}.svc`,
      dnsNames: [controller, host, `${host}.svc`, `${host}.svc.cluster.local`],
      duration: `${days * 24}h`,
      issuerRef: issuer ? { name: issuer.name, kind: issuer.kind } : { name: controller, kind: 'Issuer' },
    },
  };
  return issuer ? [server] : [own, server];
}
