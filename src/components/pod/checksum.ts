import { createHash } from 'node:crypto';
import type { KubernetesObject } from '../../stages/kubernetes-object';

/**
 * The annotation that rolls a workload when what it reads at start changes: agents do not watch their ConfigMaps.
 *
 * @param reads the objects that the pods read; only their content counts, not their metadata.
 */
export function checksum(...reads: readonly KubernetesObject[]): Record<string, string> {
  const hash = createHash('sha256');
  for (const { metadata, ...content } of reads) hash.update(JSON.stringify([metadata.name, content]));
  return { 'fairlead.dev/config-checksum': hash.digest('hex').slice(0, 32) };
}
