import type { HostPathVolumeSource, Volume } from 'kubernetes-types/core/v1';

/** A volume that is a path of the node; without a type nothing is checked before it is mounted. */
export const hostPath = (name: string, path: string, type?: HostPathVolumeSource['type']): Volume => ({
  name,
  hostPath: { path, ...(type && { type }) },
});
