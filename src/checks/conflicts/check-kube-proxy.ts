import { addressSet } from '../../address/address-set';
import { contains } from '../../address/interval-set';
import { parseRange } from '../../address/range';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { announcedByArp } from '../addresses/announced-by-arp';

const path = '/spec/services/kubeProxy';

/** What kube-proxy does beside systems that answer ARP or keep IPVS themselves. */
export function checkKubeProxy(model: ClusterModel): Finding[] {
  const { kubeProxy, proxy } = model.services;
  if (!kubeProxy) return [];
  if (proxy === 'cni') return [finding('FL-SVC-105', { key: 'kubeProxy', needs: '`proxy: kube-proxy`' }, { path })];
  if (kubeProxy.mode !== 'ipvs') return idle(kubeProxy);
  return [...arp(model, kubeProxy.strictARP), ...ipvs(model, kubeProxy.excludeCIDRs)];
}

function idle({ strictARP, excludeCIDRs }: NonNullable<ClusterModel['services']['kubeProxy']>): Finding[] {
  const asked = { strictARP, excludeCIDRs: excludeCIDRs.length > 0 };
  return Object.entries(asked).flatMap(([key, asks]) =>
    asks ? [finding('FL-SVC-105', { key, needs: '`mode: ipvs`' }, { path: `${path}/${key}` })] : [],
  );
}

function arp(model: ClusterModel, strict: boolean): Finding[] {
  if (strict) return [];
  const vip = model.controlPlane.vip?.mode === 'arp' ? [{ what: 'kube-vip', path: '/spec/controlPlane/vip' }] : [];
  const antrea =
    model.loadBalancer?.implementation === 'antrea'
      ? [{ what: 'Antrea', path: '/spec/loadBalancer/implementation' }]
      : announcedByArp(model);
  const [first] = [...vip, ...antrea];
  if (!first) return [];
  const also = [{ path: first.path, label: 'answers ARP' }];
  return [finding('FL-CON-006', { who: first.what }, { path, also })];
}

function ipvs({ controlPlane: { vip } }: ClusterModel, excluded: readonly string[]): Finding[] {
  if (!vip?.loadBalancing) return [];
  const address = parseRange(vip.address);
  const left = addressSet(excluded);
  if (!('error' in address) && contains(left, address)) return [];
  const also = [{ path, label: 'keeps IPVS too' }];
  return [finding('FL-CON-007', { address: vip.address }, { path: '/spec/controlPlane/vip/loadBalancing', also })];
}
