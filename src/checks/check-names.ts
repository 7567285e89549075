import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';

interface Named {
  readonly name?: string;
  readonly namespace?: string;
}

/** Names are given once in each list, and `all` is no group. */
export function checkNames({
  nodes,
  loadBalancer,
  bgp,
  gateways,
  egress,
  policies,
  platform,
}: ClusterModel): Finding[] {
  const listeners = gateways.gatewayAPI.gateways.flatMap((gateway, index) =>
    repeated(gateway.listeners, `/spec/gateways/gatewayAPI/gateways/${index}/listeners`),
  );
  return [
    ...nodes.groups.flatMap(({ name }, index) =>
      name === 'all' ? [finding('FL-REF-004', {}, { path: `/spec/nodes/groups/${index}/name` })] : [],
    ),
    ...repeated(nodes.groups, '/spec/nodes/groups'),
    ...repeated(loadBalancer?.pools ?? [], '/spec/loadBalancer/pools'),
    ...repeated(bgp?.peers ?? [], '/spec/bgp/peers'),
    ...repeated(gateways.gatewayAPI.gateways, '/spec/gateways/gatewayAPI/gateways'),
    ...listeners,
    ...repeated(egress?.gateways ?? [], '/spec/egress/gateways'),
    ...repeated(egress?.policies ?? [], '/spec/egress/policies'),
    ...repeated(policies.rules, '/spec/policies/rules'),
    ...repeated(platform.namespaces, '/spec/platform/namespaces'),
    ...repeated(platform.runtimeClasses, '/spec/platform/runtimeClasses'),
    ...repeated(platform.externalSecrets?.stores ?? [], '/spec/platform/externalSecrets/stores'),
    ...repeated(platform.externalSecrets?.secrets ?? [], '/spec/platform/externalSecrets/secrets'),
    ...repeated(platform.certManager?.issuers ?? [], '/spec/platform/certManager/issuers'),
  ];
}

function repeated(items: readonly Named[], path: string): Finding[] {
  const first = new Map<string, number>();
  return items.flatMap(({ name, namespace = '' }, index) => {
    if (name === undefined) return [];
    const identity = `${namespace}/${name}`;
    const other = first.get(identity);
    if (other === undefined) {
      first.set(identity, index);
      return [];
    }
    const list = path.slice('/spec/'.length).replaceAll('/', '.');
    const also = [{ path: `${path}/${other}/name`, label: 'the first one' }];
    return [finding('FL-REF-003', { name, list }, { path: `${path}/${index}/name`, also })];
  });
}
