import type { Place } from '../../diagnostics/place';
import { textAt, valueAt } from './fields';
import type { Running } from './running';

/** A volume that only one node has, and the claim that holds it. */
export interface LocalVolume {
  readonly name: string;
  /** `namespace/name`. */
  readonly claim: string;
  readonly place: Place;
}

/** Volumes on the disks of nodes that somebody has claimed. */
export function localVolumesIn(objects: readonly Running[]): LocalVolume[] {
  return objects.flatMap(({ kind, name, value, place }) => {
    const local = valueAt(value, 'spec', 'local') ?? valueAt(value, 'spec', 'hostPath');
    const claim = textAt(value, 'spec', 'claimRef', 'name');
    if (kind !== 'PersistentVolume' || local === undefined || claim === undefined) return [];
    return [{ name, claim: `${textAt(value, 'spec', 'claimRef', 'namespace') ?? 'default'}/${claim}`, place }];
  });
}
