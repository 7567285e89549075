import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { oneOf } from '../one-of';

type Issuer = NonNullable<ClusterModel['platform']['certManager']>['issuers'][number];
type GatewayOf = ClusterModel['gateways']['gatewayAPI']['gateways'][number];
type Solver = NonNullable<Issuer['acme']>['solvers'][number];

/** An issuer issues in one way, and each of its solvers proves in one way that something here can answer. */
export function checkIssuers({ platform: { certManager }, gateways }: ClusterModel): Finding[] {
  const issuers = (certManager?.issuers ?? []).flatMap(({ name, ownCA, ca, acme, vault }, index) => {
    const path = `/spec/platform/certManager/issuers/${index}`;
    const solvers = acme?.solvers ?? [];
    return [
      ...oneOf(`the issuer \`${name}\``, { ownCA, ca, acme, vault }, path),
      ...solvers.flatMap((solver, at) =>
        checkSolver(solver, `${path}/acme/solvers/${at}`, gateways.gatewayAPI.enabled),
      ),
    ];
  });
  return [...issuers, ...gateways.gatewayAPI.gateways.flatMap(checkListeners)];
}

/** cert-manager passes over a listener that says not for whom its certificate is to be. */
function checkListeners({ name, issuer, listeners }: GatewayOf, index: number): Finding[] {
  if (!issuer) return [];
  return listeners.flatMap(({ name: listener, hostname, certificateSecret }, at) =>
    certificateSecret && !hostname
      ? [
          finding(
            'FL-PLT-011',
            { gateway: name, listener },
            { path: `/spec/gateways/gatewayAPI/gateways/${index}/listeners/${at}` },
          ),
        ]
      : [],
  );
}

function checkSolver({ http01, dns01 }: Solver, path: string, gatewayAPI: boolean): Finding[] {
  const { gateway, ingressClass } = http01 ?? {};
  const { route53, cloudflare, azureDNS, cloudDNS, rfc2136 } = dns01 ?? {};
  return [
    ...oneOf('the solver', { http01, dns01 }, path),
    ...(http01 ? oneOf('`http01`', { gateway, ingressClass }, `${path}/http01`) : []),
    ...(dns01 ? oneOf('`dns01`', { route53, cloudflare, azureDNS, cloudDNS, rfc2136 }, `${path}/dns01`) : []),
    ...(gateway && !gatewayAPI
      ? [finding('FL-PLT-005', { gateway: `${gateway.namespace}/${gateway.name}` }, { path: `${path}/http01/gateway` })]
      : []),
  ];
}
