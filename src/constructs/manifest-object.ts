import { ApiObject, type JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import type { KubernetesObject } from '../stages/kubernetes-object';

/** An object of ours in a construct tree: an ordinary ApiObject, that can be patched and depended on. */
export class ManifestObject extends ApiObject {
  #patched = false;

  constructor(scope: Construct, object: KubernetesObject) {
    const { namespace = '', name } = object.metadata;
    super(scope, `${object.apiVersion}-${object.kind}-${namespace}-${name}`, {
      ...object,
      // cdk8s keeps and fills in the metadata that it is given: it gets a copy.
      metadata: structuredClone(object.metadata),
    });
  }

  /** Someone changed the object after it was made. */
  get patched(): boolean {
    return this.#patched;
  }

  override addJsonPatch(...operations: JsonPatch[]): void {
    this.#patched = true;
    super.addJsonPatch(...operations);
  }

  override toJson(): KubernetesObject {
    return super.toJson() as KubernetesObject;
  }
}
