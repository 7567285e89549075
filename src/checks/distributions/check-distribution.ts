import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { announcedByArp } from '../addresses/announced-by-arp';
import { checkAks } from './check-aks';
import { checkGke } from './check-gke';
import { type DistributionFacts, distributionFacts } from './distribution-facts';

/** What the distribution of a cluster does not let its network do, each with what comes nearest. */
export function checkDistribution(model: ClusterModel): Finding[] {
  const { distribution } = model.kubernetes;
  const facts = distributionFacts[distribution];
  return facts
    ? [
        ...checkCniTaken(model, facts),
        ...checkAddress(model, facts),
        ...checkStandbyTaken(model, facts),
        ...checkCloud(model, facts),
        ...(distribution === 'aks' ? checkAks(model) : []),
        ...(distribution === 'gke' ? checkGke(model) : []),
      ]
    : [];
}

function checkCniTaken({ cni, pods }: ClusterModel, { name, refusedCnis = {}, ofAws }: DistributionFacts): Finding[] {
  return [
    ...(['cilium', 'antrea'] as const).flatMap((key) => {
      const instead = refusedCnis[key];
      if (!cni[key] || !instead) return [];
      const title = key === 'cilium' ? 'Cilium' : 'Antrea';
      return [finding('FL-DST-101', { distribution: name, cni: title, instead }, { path: `/spec/cni/${key}` })];
    }),
    ...(ofAws === false
      ? [
          ...(pods.ipam === 'eni' ? [{ what: 'pods.ipam', path: '/spec/pods/ipam' }] : []),
          ...(cni.cilium?.chaining ? [{ what: 'cni.cilium.chaining', path: '/spec/cni/cilium/chaining' }] : []),
          ...(cni.antrea?.chaining === 'aws-vpc-cni'
            ? [{ what: 'cni.antrea.chaining', path: '/spec/cni/antrea/chaining' }]
            : []),
        ].map(({ what, path }) => finding('FL-DST-110', { distribution: name, what }, { path }))
      : []),
  ];
}

function checkAddress({ controlPlane: { vip } }: ClusterModel, facts: DistributionFacts): Finding[] {
  if (!vip) return [];
  const { name, controlPlane, staticPods } = facts;
  if (controlPlane)
    return [finding('FL-DST-102', { distribution: name, ...controlPlane }, { path: '/spec/controlPlane/vip' })];
  return vip.runAs === 'static-pod' && staticPods === false
    ? [finding('FL-DST-103', { distribution: name }, { path: '/spec/controlPlane/vip/runAs' })]
    : [];
}

function checkStandbyTaken({ cni, migration }: ClusterModel, { name, standby }: DistributionFacts): Finding[] {
  return cni.cilium?.standby && standby && !migration
    ? [finding('FL-DST-104', { distribution: name, reason: standby }, { path: '/spec/cni/cilium/standby' })]
    : [];
}

function checkCloud(model: ClusterModel, { name: distribution, cloud }: DistributionFacts): Finding[] {
  if (!cloud) return [];
  const { balancer: instead, router } = cloud;
  return [
    ...announcedByArp(model).map(({ what, path }) => finding('FL-DST-107', { what, distribution, instead }, { path })),
    ...(model.bgp ? [finding('FL-DST-109', { distribution, router }, { path: '/spec/bgp' })] : []),
  ];
}
