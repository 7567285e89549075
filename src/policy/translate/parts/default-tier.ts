import { kubernetesTierOfCalico } from '../../dialects/calico/calico';
import { ciliumTier } from '../../dialects/cilium/cilium';
import { kubernetesTier } from '../../dialects/kubernetes';
import type { Enforcement } from '../../dialects/policy-set-of';
import { kubernetesTierOfPortable } from '../../dialects/portable/order';

/** The tier of an agent in which the policies of applications stand: others go before it, or behind it as a baseline. */
export const defaultTier: Readonly<Record<Enforcement, readonly string[]>> = {
  kubernetes: [kubernetesTier.tier],
  cilium: [ciliumTier],
  antrea: ['antrea:application', kubernetesTier.tier],
  calico: [kubernetesTierOfCalico.tier],
  portable: [kubernetesTierOfPortable.tier],
};
