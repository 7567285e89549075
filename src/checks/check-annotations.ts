import { type Finding, finding } from '../diagnostics/finding';
import { pointerBelow } from '../diagnostics/pointer';
import { orderingAnnotation } from '../policy/shape/ordering-annotation';
import type { ClusterModel } from '../spec/model';

/** No annotation of a spec takes objects out of their stages, or from Argo CD what it is told of each. */
export function checkAnnotations({ delivery, mesh }: ClusterModel): Finding[] {
  return [
    ...Object.keys(delivery.annotations)
      .filter((key) => key.startsWith('argocd.argoproj.io/') || orderingAnnotation.test(key))
      .map((key) => refused(key, '/spec/delivery/annotations')),
    ...Object.keys(mesh?.apiServer?.service.annotations ?? {})
      .filter((key) => orderingAnnotation.test(key))
      .map((key) => refused(key, '/spec/mesh/apiServer/service/annotations')),
  ];
}

const refused = (annotation: string, at: string): Finding =>
  finding('FL-SYNC-025', { annotation }, { path: pointerBelow(at, annotation) });
