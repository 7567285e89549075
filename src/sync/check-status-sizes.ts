import { type Finding, finding } from '../diagnostics/finding';
import { groupOf, type KubernetesObject } from '../stages/kubernetes-object';
import { applications } from '../stages/stages';
import type { Turn } from './turn';
import type { World } from './world';

/** What etcd takes of one request, unless `--max-request-bytes` says otherwise. */
const limit = 1.5 * 1024 * 1024;

/**
 * No Application has more objects than its status can tell of: Argo CD keeps there how each one is, and what the last sync made of
 * it (argo-cd pkg/apis/application/v1alpha1, ResourceStatus and ResourceResult).
 */
export function checkStatusSizes(turns: readonly Turn[], { argocd }: World): Finding[] {
  if (!argocd) return [];
  return applications.flatMap((application) => {
    const own = turns.filter((turn) => turn.application === application);
    const bytes = own.reduce((sum, { manifest, wave }) => sum + statusBytes(manifest.object, wave), 0);
    return bytes > limit ? [finding('FL-SYNC-024', { application, objects: own.length, bytes, limit })] : [];
  });
}

/** Health is not kept there by default from Argo CD 3.0 on. */
function statusBytes({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject, syncWave: number): number {
  const group = groupOf(apiVersion);
  const version = apiVersion.slice(apiVersion.lastIndexOf('/') + 1);
  const resource = {
    ...(group !== '' && { group }),
    version,
    kind,
    ...(namespace !== undefined && { namespace }),
    name,
  };
  const message = `${kind.toLowerCase()}${group === '' ? '' : `.${group}`}/${name} serverside-applied`;
  const entries = [
    { ...resource, status: 'Synced', syncWave },
    { ...resource, status: 'Synced', message, hookPhase: 'Running', syncPhase: 'Sync' },
  ];
  return entries.reduce((sum, entry) => sum + JSON.stringify(entry).length + 1, 0);
}
