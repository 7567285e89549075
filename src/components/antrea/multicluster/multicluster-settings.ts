import type { AntreaSection } from '../antrea-model';
import type { AntreaSettings } from '../settings';
import { leaderNamespace } from './names';

export type Multicluster = NonNullable<AntreaSection['multicluster']>;

/** What a controller of a ClusterSet is made from. */
export interface MulticlusterSettings extends AntreaSettings {
  readonly multicluster: Multicluster;
  readonly clusterID: string;
  readonly role: 'leader' | 'member';
  /** Where the controller runs. */
  readonly home: string;
}

/** The settings of each controller that runs in this cluster: a cluster may lead a set and be a member of it. */
export function multiclusterSettings(s: AntreaSettings): MulticlusterSettings[] {
  const { multicluster } = s.antrea;
  if (!multicluster) return [];
  const both = { ...s, multicluster, clusterID: multicluster.clusterID ?? s.model.name };
  return [
    ...(multicluster.leader ? [{ ...both, role: 'leader' as const, home: leaderNamespace }] : []),
    ...(multicluster.member ? [{ ...both, role: 'member' as const, home: s.namespace }] : []),
  ];
}
