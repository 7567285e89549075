import { changeSet, type SetChange } from './change-set';
import type { CiliumFeature } from './cilium-feature';
import type { CiliumImage, CiliumMeshFacts, CiliumVersion } from './cilium-version';
import type { Image } from './image';

/** What makes a version of Cilium out of the one before it; what it does not name stays. */
export interface CiliumChange {
  readonly version: string;
  readonly images: Readonly<Partial<Record<CiliumImage, Image>>>;
  readonly keys?: SetChange<string>;
  readonly features?: SetChange<CiliumFeature>;
  readonly mesh?: CiliumMeshFacts;
}

/**
 * The version that follows `before`.
 *
 * @throws when the change says something untrue of `before`: adds what it has, removes what it lacks, or changes what
 * stays the same.
 */
export function nextCilium(before: CiliumVersion, change: CiliumChange): CiliumVersion {
  for (const [name, image] of Object.entries(change.images))
    differs(`the image ${name}`, new Map<string, Image>(Object.entries(before.images)).get(name), image);
  differs('mesh', before.mesh, change.mesh);
  return {
    version: change.version,
    images: { ...before.images, ...change.images },
    keys: changeSet(before.keys, change.keys),
    features: changeSet(before.features, change.features),
    mesh: change.mesh ?? before.mesh,
  };
}

function differs(name: string, was: unknown, is: unknown) {
  if (JSON.stringify(was) === JSON.stringify(is)) throw new Error(`${name} is changed to what it was`);
}
