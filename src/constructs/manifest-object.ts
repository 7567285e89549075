import { isDeepStrictEqual } from 'node:util';
import { ApiObject, type JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import type { KubernetesObject } from '../stages/kubernetes-object';

/** An object of ours in a construct tree: an ordinary ApiObject, that can be labelled, patched and depended on. */
export class ManifestObject extends ApiObject {
  readonly #made: KubernetesObject;
  #patched = false;

  constructor(scope: Construct, object: KubernetesObject) {
    const { namespace = '', name, labels, annotations } = object.metadata;
    super(scope, `${object.apiVersion}-${object.kind}-${namespace}-${name}`, {
      ...object,
      // cdk8s keeps and fills in the metadata that it is given: it gets a copy.
      metadata: {
        ...object.metadata,
        ...(labels && { labels: { ...labels } }),
        ...(annotations && { annotations: { ...annotations } }),
      },
    });
    this.#made = object;
  }

  /** Someone changed the object after it was made. */
  get changed(): boolean {
    return this.#patched || !isDeepStrictEqual(this.metadata.toJson(), this.#made.metadata);
  }

  override addJsonPatch(...operations: JsonPatch[]): void {
    this.#patched = true;
    super.addJsonPatch(...operations);
  }

  override toJson(): KubernetesObject {
    return super.toJson() as KubernetesObject;
  }
}
