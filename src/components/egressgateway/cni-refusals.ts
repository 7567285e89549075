import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import type { EgressGatewaySettings } from './settings';

type External = NonNullable<ClusterModel['cni']['external']>['name'];

/** UDP ports of tunnels that are VXLAN too: two devices cannot share one. */
const tunnelPorts: Readonly<Partial<Record<External, number>>> = { calico: 4789, flannel: 8472 };

/** What the CNI must leave to EgressGateway: packets that pass the node's iptables, with nothing done to them before. */
export function cniRefusals(s: EgressGatewaySettings): Finding[] {
  const { cilium, antrea, external } = s.model.cni;
  const found: Finding[] = [];
  if (antrea) found.push(finding('FL-EG-026', {}, { path: '/spec/egress/implementation' }));
  if (cilium) found.push(...besideCilium(s.model));
  if (external) found.push(...besideExternal(s, external.name));
  return found;
}

function besideCilium({ routing, pods }: ClusterModel): Finding[] {
  return [
    ...(routing.mode === 'native' ? [] : [finding('FL-EG-024', {}, { path: '/spec/routing/mode' })]),
    ...(routing.masquerade === 'bpf' ? [finding('FL-EG-025', {}, { path: '/spec/routing/masquerade' })] : []),
    ...(pods.cidrs.length > 0 ? [] : [finding('FL-EG-022', {}, { path: '/spec/pods/cidrs' })]),
  ];
}

function besideExternal({ model, section, egress }: EgressGatewaySettings, name: External): Finding[] {
  const { cidrs } = model.pods;
  const port = tunnelPorts[name];
  const found: Finding[] = [];
  // It finds the pools of Calico, and with Spiderpool pods reach each other without passing the node.
  if (cidrs.length === 0 && name !== 'calico' && name !== 'spiderpool')
    found.push(finding('FL-EG-022', {}, { path: '/spec/pods/cidrs' }));
  if (port !== undefined && port === section.tunnel.port)
    found.push(finding('FL-EG-029', { port, name }, { path: '/spec/egress/egressGateway/tunnel/port' }));
  if (name === 'spiderpool' && egress.policies.length > 0 && !model.cni.external?.hijackCIDRs)
    found.push(finding('FL-EG-027', {}, { path: '/spec/cni/external' }));
  return found;
}
