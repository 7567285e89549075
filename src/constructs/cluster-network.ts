import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { type Network, print } from '../compile';
import { annotate } from '../delivery/annotate';
import type { OutputFile } from '../emit/output-file';
import type { LoadedSpec } from '../spec/loaded-spec';
import type { KubernetesObject } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { applications, stages } from '../stages/stages';
import { compileProps } from './compile-props';
import { ManifestObject } from './manifest-object';
import type { SpecProps } from './spec-props';

/**
 * One cluster's network: a Chart for each Application (`cni`, `network`, `operations`) with every object of the spec,
 * annotated with the wave in which Argo CD must apply it.
 *
 * In a NetworkApp it is written as `fairlead synth` writes it; in any other App as that App writes its charts.
 */
export class ClusterNetwork extends Construct {
  /** Name of the cluster. */
  readonly cluster: string;
  readonly #network: Network;
  readonly #objects: readonly { readonly manifest: Manifest; readonly construct: ManifestObject }[];

  /** @throws an Error with all findings when the spec does not compile. */
  constructor(scope: Construct, id: string, props: SpecProps) {
    super(scope, id);
    this.#network = compileProps(this.node.path, props);
    this.cluster = this.#network.model.name;
    const charts = new Map(applications.map((name) => [name as string, new Chart(this, name)]));
    this.#objects = this.#network.manifests.map((manifest) => {
      const chart = charts.get(stages[manifest.stage].application) as Chart;
      return { manifest, construct: new ManifestObject(chart, annotate(manifest, this.#network.model)) };
    });
  }

  /** The spec that it was compiled from. */
  get spec(): LoadedSpec {
    return this.#network.spec;
  }

  /** The files of the cluster's folder, with whatever was changed in the tree. */
  files(): OutputFile[] {
    const manifests = this.#objects.map(({ manifest, construct }) =>
      construct.changed ? { ...manifest, object: withoutArgocd(construct.toJson()) } : manifest,
    );
    return print({ ...this.#network, manifests });
  }
}

/** The object as it was before it was annotated: the bootstrap bundle holds it without Argo CD's annotations. */
function withoutArgocd(object: KubernetesObject): KubernetesObject {
  const { annotations = {}, ...metadata } = object.metadata;
  const own = Object.entries(annotations).filter(([key]) => !key.startsWith('argocd.argoproj.io/'));
  return { ...object, metadata: { ...metadata, ...(own.length > 0 && { annotations: Object.fromEntries(own) }) } };
}
