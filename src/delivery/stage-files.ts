import type { ClusterModel } from '../spec/model';
import type { KubernetesObject } from '../stages/kubernetes-object';
import type { Manifest } from '../stages/manifest';
import { type ApplicationName, type StageName, stageFile, stages } from '../stages/stages';

export interface StageFile {
  readonly stage: StageName;
  readonly application: ApplicationName;
  /** `cni/70-cni-agent.yaml` */
  readonly path: string;
  readonly objects: readonly KubernetesObject[];
}

/** One file a stage that holds anything, in order; in it, objects by kind, namespace and name. */
export function stageFiles(
  model: ClusterModel,
  manifests: readonly Manifest[],
  dress: (manifest: Manifest, model: ClusterModel) => KubernetesObject,
): StageFile[] {
  const byStage = new Map<StageName, KubernetesObject[]>();
  for (const manifest of manifests) {
    const objects = byStage.get(manifest.stage);
    if (objects) objects.push(dress(manifest, model));
    else byStage.set(manifest.stage, [dress(manifest, model)]);
  }
  return (Object.keys(stages) as StageName[]).flatMap((stage) => {
    const objects = byStage.get(stage);
    const { application } = stages[stage];
    return objects ? [{ stage, application, path: stageFile(stage), objects: objects.sort(byKindAndName) }] : [];
  });
}

function byKindAndName(a: KubernetesObject, b: KubernetesObject): number {
  return (
    bytewise(a.kind, b.kind) ||
    bytewise(a.metadata.namespace ?? '', b.metadata.namespace ?? '') ||
    bytewise(a.metadata.name, b.metadata.name) ||
    bytewise(a.apiVersion, b.apiVersion)
  );
}

const bytewise = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
