import { Construct } from 'constructs';
import type { Network } from '../compile';
import { annotate } from '../delivery/annotate';
import type { Manifest } from '../stages/manifest';
import { compileProps } from './compile-props';
import { ManifestObject } from './manifest-object';
import type { SpecProps } from './spec-props';

/** One system of a cluster's network inside a Chart of the user's; the whole spec is compiled and checked all the same. */
export abstract class ComponentConstruct extends Construct {
  /** The objects, by `Kind namespace/name`. */
  readonly objects: ReadonlyMap<string, ManifestObject>;

  constructor(scope: Construct, id: string, props: SpecProps, part: (network: Network) => readonly Manifest[]) {
    super(scope, id);
    const network = compileProps(this.node.path, props);
    this.objects = new Map(
      part(network).map((manifest) => {
        const construct = new ManifestObject(this, annotate(manifest, network.model));
        const { namespace, name } = manifest.object.metadata;
        return [`${manifest.object.kind} ${namespace ? `${namespace}/` : ''}${name}`, construct];
      }),
    );
  }
}
