import type { AcmeSolver } from '../../../imports/cert-manager.io';
import type { IssuerSettings } from './issuer-settings';

type Solver = NonNullable<IssuerSettings['acme']>['solvers'][number];

/** A way to prove that a name is ours, as cert-manager reads it. */
export function acmeSolver({ dnsZones, http01, dns01 }: Solver): AcmeSolver {
  return {
    ...(dnsZones.length > 0 && { selector: { dnsZones: [...dnsZones] } }),
    ...(http01 && { http01: answer(http01) }),
    ...(dns01 && { dns01: record(dns01) }),
  };
}

function answer({ gateway, ingressClass }: NonNullable<Solver['http01']>): NonNullable<AcmeSolver['http01']> {
  if (!gateway) return { ...(ingressClass && { ingress: { ingressClassName: ingressClass } }) };
  const { name, namespace, listener } = gateway;
  const parent = {
    group: 'gateway.networking.k8s.io',
    kind: 'Gateway',
    name,
    namespace,
    ...(listener && { sectionName: listener }),
  } as const;
  return { gatewayHTTPRoute: { parentRefs: [parent] } };
}

function record(dns01: NonNullable<Solver['dns01']>): NonNullable<AcmeSolver['dns01']> {
  const { route53, cloudflare, azureDNS, cloudDNS, rfc2136 } = dns01;
  return {
    ...(route53 && { route53 }),
    ...(cloudflare && { cloudflare: { apiTokenSecretRef: { name: cloudflare.secret, key: cloudflare.key } } }),
    ...(azureDNS && { azureDNS: azure(azureDNS) }),
    ...(cloudDNS && { cloudDNS }),
    ...(rfc2136 && {
      rfc2136: {
        nameserver: rfc2136.nameserver,
        tsigKeyName: rfc2136.keyName,
        tsigAlgorithm: rfc2136.algorithm,
        tsigSecretSecretRef: { name: rfc2136.secret, key: rfc2136.key },
      },
    }),
  };
}

function azure({ clientID, ...zone }: NonNullable<NonNullable<Solver['dns01']>['azureDNS']>) {
  return { ...zone, ...(clientID && { managedIdentity: { clientID } }) };
}
