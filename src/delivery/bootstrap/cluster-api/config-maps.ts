import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { printDocument } from '../../../yaml/print-document';
import type { StageFile } from '../../stage-files';

type NamedConfigMap = ConfigMap & KubernetesObject;

/** The API server takes 1 MiB of data in a ConfigMap; the rest is left to its metadata and to whoever adds some. */
const most = 900_000;
const between = '---\n';

/** The objects of a stage in ConfigMaps: one, unless they are too large for it. The first keeps its name when more follow. */
export function configMaps({ stage, objects }: StageFile, prefix: string, namespace: string): NamedConfigMap[] {
  return parts(objects.map(printDocument)).map((part, index) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${prefix}-${stage}${index === 0 ? '' : `-${index + 1}`}`, namespace },
    data: { 'objects.yaml': part.join(between) },
  }));
}

function parts(documents: readonly string[]): string[][] {
  const found: string[][] = [];
  let size = most;
  for (const document of documents) {
    const bytes = Buffer.byteLength(between + document);
    if (size + bytes > most) {
      found.push([]);
      size = 0;
    }
    found.at(-1)?.push(document);
    size += bytes;
  }
  return found;
}
