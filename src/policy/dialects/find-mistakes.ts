import type { Finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import { findCalicoMistakes } from './calico/find-calico-mistakes';
import { findUnknownTiers } from './calico/find-unknown-tiers';
import { findEmptyRanges } from './find-empty-ranges';
import { findUnreadAddresses } from './find-unread-addresses';
import type { PolicyObjects } from './policy-set-of';

/** What API servers refuse of policies beyond their shape, and what cannot be told without an object that is not there. */
export function findMistakes(objects: PolicyObjects): Finding[] {
  const all: readonly Located[] = Object.values(objects).flat();
  return [
    ...all.flatMap(findUnreadAddresses),
    ...objects.cluster.flatMap(findEmptyRanges),
    ...objects.calico.flatMap(findCalicoMistakes),
    ...findUnknownTiers(objects.calico, objects.calicoTiers),
  ];
}
