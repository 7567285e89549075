import type { Services } from '../instance';

export type Pool = Services['pools'][number];

const namespaceLabel = 'io.kubernetes.service.namespace';

/**
 * For whom the cloud provider keeps a pool: for one namespace, or for `global`; undefined where its selector asks for
 * more. The label of the namespace is the one by which Cilium selects too.
 */
export function poolScope({ serviceSelector }: Pool): string | undefined {
  const { matchLabels = {}, matchExpressions = [] } = serviceSelector ?? {};
  if (matchExpressions.length > 0) return undefined;
  const labels = Object.entries(matchLabels);
  const [first, ...more] = labels;
  if (!first) return 'global';
  const [label, namespace] = first;
  // A namespace of that name could not be told from all of them.
  return more.length > 0 || label !== namespaceLabel || namespace === 'global' ? undefined : namespace;
}
