import type { LimitRange, Namespace, ResourceQuota } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../spec/model';
import { at, type Manifest } from '../../stages/manifest';
import type { Wire } from '../wire';

type Settings = ClusterModel['platform']['namespaces'][number];

/** A namespace, and what bounds its containers: a stage later, for a file is applied in the order of kinds' names. */
export function namespaceObjects({ name, labels, quota, limits }: Settings): Manifest[] {
  const metadata = { name, namespace: name };
  const namespace: Wire<Namespace> = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, ...(Object.keys(labels).length > 0 && { labels: { ...labels } }) },
  };
  const hard: Wire<ResourceQuota>[] = quota
    ? [{ apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { ...quota } } }]
    : [];
  const range: Wire<LimitRange>[] = limits
    ? [{ apiVersion: 'v1', kind: 'LimitRange', metadata, spec: { limits: [{ type: 'Container', ...limits }] } }]
    : [];
  return [...at('foundation', namespace), ...at('access', ...hard), ...at('access', ...range)];
}
