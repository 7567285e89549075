import type { ClusterModel } from '../spec/model';
import { groupOf, type KubernetesObject } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { stages } from '../stages/stages';
import { goesLast } from './goes-last';
import { registeredAtRunTime } from './registered-at-run-time';

/** Above this, client-side apply cannot keep its last-applied annotation (the API server's limit on annotations). */
const clientSideLimit = 262_144;

/** The object with the labels and annotations of every object of ours, without Argo CD's: as the bootstrap applies it. */
export function brand({ object }: Manifest, model: ClusterModel): KubernetesObject {
  const { labels, annotations } = model.delivery;
  return withMetadata(object, { ...labels, 'app.kubernetes.io/managed-by': 'fairlead' }, annotations);
}

/** The object as Argo CD applies it: its wave, and the options that its kind or its Application needs. */
export function annotate(manifest: Manifest, model: ClusterModel): KubernetesObject {
  const { application, wave } = stages[manifest.stage];
  const forced = manifest.syncOptions ?? [];
  const own = without(ownOptions(manifest.object), forced);
  // What an object asks for itself is no reason to lose what its kind needs.
  const ofKind = [
    ...(application === 'cni' && !model.delivery.argocd?.pruneCNI ? ['Prune=confirm', 'Delete=confirm'] : []),
    ...(registeredAtRunTime.has(groupOf(manifest.object.apiVersion)) ? ['SkipDryRunOnMissingResource=true'] : []),
    ...(goesLast(manifest) ? ['PruneLast=true'] : []),
    ...(JSON.stringify(manifest.object).length > clientSideLimit ? ['ServerSideApply=true'] : []),
  ];
  const options = [...own, ...without(ofKind, own), ...forced];
  return withMetadata(
    brand({ ...manifest, object: asking(manifest.object, options) }, model),
    {},
    {
      'argocd.argoproj.io/sync-wave': String(wave),
      ...(options.length > 0 && { [optionsKey]: options.join(',') }),
    },
  );
}

const optionsKey = 'argocd.argoproj.io/sync-options';

const ownOptions = ({ metadata: { annotations } }: KubernetesObject): string[] =>
  (annotations?.[optionsKey] ?? '').split(',').flatMap((option) => option.trim() || []);

/** Options but for those that others set too. */
function without(options: readonly string[], others: readonly string[]): readonly string[] {
  const named = new Set(others.map(nameOf));
  return named.size === 0 ? options : options.filter((option) => !named.has(nameOf(option)));
}

const nameOf = (option: string) => option.slice(0, option.indexOf('='));

/** An object that has options of its own, with these in their place. */
function asking(object: KubernetesObject, options: readonly string[]): KubernetesObject {
  const { metadata } = object;
  if (metadata.annotations?.[optionsKey] === undefined) return object;
  return {
    ...object,
    metadata: { ...metadata, annotations: { ...metadata.annotations, [optionsKey]: options.join(',') } },
  };
}

type Strings = Readonly<Record<string, string>>;

/** What the object says of itself wins over what is put on every object: selectors count on it. */
function withMetadata(object: KubernetesObject, labels: Strings, annotations: Strings): KubernetesObject {
  const { name, namespace, labels: ownLabels, annotations: ownAnnotations, ...rest } = object.metadata;
  const allLabels = { ...labels, ...ownLabels };
  const allAnnotations = { ...annotations, ...ownAnnotations };
  const { apiVersion, kind, metadata: _, ...content } = object;
  return {
    apiVersion,
    kind,
    metadata: {
      name,
      ...(namespace !== undefined && { namespace }),
      ...(Object.keys(allLabels).length > 0 && { labels: allLabels }),
      ...(Object.keys(allAnnotations).length > 0 && { annotations: allAnnotations }),
      ...rest,
    },
    ...content,
  };
}
