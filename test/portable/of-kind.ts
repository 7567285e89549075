import type { KubernetesObject } from '../../src/stages/kubernetes-object';

/** The objects of a kind, which is what `T` says. */
export const ofKind = <T extends KubernetesObject & { kind: string }>(
  objects: readonly KubernetesObject[],
  kind: T['kind'],
): T[] => objects.filter((object): object is T => object.kind === kind);
