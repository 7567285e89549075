import { type Finding, finding } from '../../diagnostics/finding';
import type { Instance } from './instance';

/** Routing tables that others on a node write to or look into. */
const reserved: readonly { readonly first: number; readonly last: number; readonly owner: string }[] = [
  { first: 101, last: 120, owner: 'the egress subnets of Antrea' },
  { first: 141, last: 141, owner: 'the egress replies of Antrea' },
  { first: 200, last: 202, owner: 'Cilium, for encryption and VTEP' },
  { first: 253, last: 255, owner: 'the kernel' },
  { first: 600, last: 600, owner: 'EgressGateway' },
  { first: 2004, last: 2005, owner: 'the proxy of Cilium' },
];

/** The table of mode routing-table is nobody else's; whether the others run is not asked, for they may come later. */
export function tableRefusals(running: readonly Instance[]): Finding[] {
  const instance = running.find(({ mode }) => mode === 'routing-table');
  if (!instance) return [];
  const { id } = instance.model.controlPlane.kubeVip.routingTable;
  const taken = reserved.find(({ first, last }) => first <= id && id <= last);
  const path = '/spec/controlPlane/kubeVip/routingTable/id';
  return taken ? [finding('FL-VIP-013', { id, owner: taken.owner }, { path })] : [];
}
