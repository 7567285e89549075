import { isDnsName } from '../../address/dns-name';
import { type Finding, finding } from '../../diagnostics/finding';
import type { Instance } from './instance';

/** Settings of the control plane's address that exclude each other. */
export function vipRefusals({ model, vip }: Instance): Finding[] {
  if (!vip) return [];
  const { address, ddns = false, etcd, loadBalancing } = vip;
  const path = '/spec/controlPlane/vip';
  const found: Finding[] = [];
  if (isDnsName(address) !== ddns) found.push(finding('FL-VIP-016', { address, ddns }, { path: `${path}/address` }));
  if (!etcd) return found;
  if (loadBalancing) found.push(finding('FL-VIP-018', { what: 'loadBalancing' }, { path: `${path}/loadBalancing` }));
  if (model.controlPlane.kubeVip.nodeLabels)
    found.push(finding('FL-VIP-018', { what: 'nodeLabels' }, { path: '/spec/controlPlane/kubeVip/nodeLabels' }));
  return found;
}
