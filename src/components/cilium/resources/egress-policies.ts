import type { CiliumEgressGatewayPolicy } from '../../../../imports/cilium.io';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { ClusterModel } from '../../../spec/model';
import { at } from '../../../stages/manifest';
import { ciliumVersions } from '../../../versions/cilium';
import type { CiliumVersion } from '../../../versions/cilium-version';
import type { Rendered } from '../../component';
import { groupSelector } from './group-selector';
import { labelSelector } from './label-selector';

type Egress = NonNullable<ClusterModel['egress']>;

/**
 * CiliumEgressGatewayPolicies: whose traffic leaves through which nodes. A policy whose gateway, or whose gateway's group,
 * is not in the spec gives none: the checks report it.
 */
export function egressPolicies(model: ClusterModel): Rendered {
  const { egress } = model;
  if (egress?.implementation !== 'cilium') return { manifests: [], findings: [] };
  const policies = egress.policies.flatMap((policy): CiliumEgressGatewayPolicy[] => {
    const gateway = egress.gateways.find(({ name }) => name === policy.gateway);
    const nodes = gateway && groupSelector(model, gateway.nodes);
    if (!gateway || !nodes) return [];
    const { namespaces, pods } = policy.from;
    return [
      {
        apiVersion: 'cilium.io/v2',
        kind: 'CiliumEgressGatewayPolicy',
        metadata: { name: policy.name },
        spec: {
          selectors: [
            {
              ...(namespaces && { namespaceSelector: labelSelector(namespaces) }),
              // The agent refuses a selector without either; an empty one selects every pod.
              ...((pods || !namespaces) && { podSelector: labelSelector(pods ?? {}) }),
            },
          ],
          destinationCIDRs: [...policy.to],
          ...(policy.except.length > 0 && { excludedCIDRs: [...policy.except] }),
          egressGateway: {
            nodeSelector: labelSelector(nodes),
            ...(gateway.interface && { interface: gateway.interface }),
            ...(gateway.address && { egressIP: gateway.address }),
          },
        },
      },
    ];
  });
  return {
    manifests: at('egress', ...policies),
    findings: [...gatewayRefusals(egress), ...familyRefusals(model, egress)],
  };
}

function gatewayRefusals({ gateways }: Egress): Finding[] {
  return gateways.flatMap(({ name: gateway, interface: device, address }, index) =>
    device && address ? [finding('FL-EGW-001', { gateway }, { path: `/spec/egress/gateways/${index}` })] : [],
  );
}

function familyRefusals({ cni }: ClusterModel, { gateways }: Egress): Finding[] {
  const version: CiliumVersion | undefined = cni.cilium && ciliumVersions[cni.cilium.version];
  if (!version || version.features.has('ipv6-egress-address')) return [];
  return gateways.flatMap(({ name: gateway, address }, index) =>
    address?.includes(':')
      ? [
          finding(
            'FL-EGW-002',
            { gateway, version: version.version },
            { path: `/spec/egress/gateways/${index}/address` },
          ),
        ]
      : [],
  );
}
