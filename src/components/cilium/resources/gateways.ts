import type { Gateway } from '../../../../imports/gateway.networking.k8s.io';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { at } from '../../../stages/manifest';
import { ciliumVersions } from '../../../versions/cilium';
import type { CiliumVersion } from '../../../versions/cilium-version';
import type { Rendered } from '../../component';

type GatewaySpec = ClusterModel['gateways']['gatewayAPI']['gateways'][number];
type Listener = GatewaySpec['listeners'][number];

/** Gateways of Gateway API. Their labels go to the Service that Cilium makes of each, by which pools select it. */
export function gateways({ cni, gateways: { gatewayAPI } }: ClusterModel): Rendered {
  const objects = gatewayAPI.gateways.map(
    ({ name, namespace, labels, issuer, addresses, listeners }): Gateway => ({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: {
        name,
        namespace,
        ...(hasKeys(labels) && { labels: { ...labels } }),
        ...(issuer && { annotations: { 'cert-manager.io/cluster-issuer': issuer } }),
      },
      spec: {
        gatewayClassName: 'cilium',
        ...(addresses.length > 0 && { addresses: addresses.map((value) => ({ type: 'IPAddress' as const, value })) }),
        ...(hasKeys(labels) && { infrastructure: { labels: { ...labels } } }),
        listeners: listeners.map(listener),
      },
    }),
  );
  const version: CiliumVersion | undefined = cni.cilium && ciliumVersions[cni.cilium.version];
  const findings = gatewayAPI.gateways.flatMap((gateway, index) => {
    const path = `/spec/gateways/gatewayAPI/gateways/${index}`;
    return [
      ...refusals(gateway, gatewayAPI.enabled, path),
      ...(version ? routelessListeners(gateway, version, path) : []),
    ];
  });
  return { manifests: at('services', ...objects), findings };
}

const hasKeys = (map: Readonly<Record<string, string>>) => Object.keys(map).length > 0;

function listener({
  name,
  protocol,
  port,
  hostname,
  certificateSecret,
  routes,
}: Listener): Gateway['spec']['listeners'][number] {
  const certificateRefs = certificateSecret ? [{ kind: 'Secret', name: certificateSecret }] : undefined;
  const mode = certificateRefs ? ('Terminate' as const) : ('Passthrough' as const);
  return {
    name,
    protocol,
    port,
    ...(hostname && { hostname }),
    ...(protocol !== 'HTTP' && { tls: { mode, ...(certificateRefs && { certificateRefs }) } }),
    allowedRoutes: { namespaces: { from: routes } },
  };
}

function refusals({ name: gateway, labels, listeners }: GatewaySpec, enabled: boolean, path: string): Finding[] {
  const found: Finding[] = [];
  const count = Object.keys(labels).length;
  if (!enabled) found.push(finding('FL-GW-001', { gateway }, { path }));
  if (count > 8) found.push(finding('FL-GW-002', { gateway, count }, { path: `${path}/labels` }));
  listeners.forEach(({ name, protocol, certificateSecret }, index) => {
    const where = { path: `${path}/listeners/${index}` };
    if (protocol === 'HTTPS' && !certificateSecret)
      found.push(finding('FL-GW-003', { gateway, listener: name }, where));
    if (protocol === 'HTTP' && certificateSecret) found.push(finding('FL-GW-004', { gateway, listener: name }, where));
  });
  return found;
}

/** TLSRoutes before Gateway API 1.6 were of a version that the definitions applied here do not serve any more. */
function routelessListeners(
  { name: gateway, listeners }: GatewaySpec,
  { version, features }: CiliumVersion,
  path: string,
): Finding[] {
  if (features.has('gateway-api-1.6')) return [];
  return listeners.flatMap(({ name: listener, protocol }, index) =>
    protocol === 'TLS'
      ? [finding('FL-GW-005', { gateway, listener, version }, { path: `${path}/listeners/${index}/protocol` })]
      : [],
  );
}
