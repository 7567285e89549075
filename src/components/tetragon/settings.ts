import type { ClusterModel } from '../../spec/model';
import { type TetragonVersion, tetragonVersions } from '../../versions/tetragon';

/** What rows and parts of Tetragon read: the model, the version's facts, and what follows from both. */
export interface TetragonSettings {
  readonly model: ClusterModel;
  /** Its own section of the spec. */
  readonly tetragon: ClusterModel['runtimeSecurity']['tetragon'];
  readonly version: TetragonVersion;
  readonly namespace: string;
  /** There are definitions to register or PodInfos to keep. */
  readonly operator: boolean;
  /** Several operators, one of which works. */
  readonly election: boolean;
  /** A container prints the events of the file. */
  readonly stdout: boolean;
  readonly serviceMonitors: boolean;
}

/** Reads a model as Tetragon sees it. */
export function tetragonSettings(model: ClusterModel): TetragonSettings {
  const { tetragon } = model.runtimeSecurity;
  return {
    model,
    tetragon,
    version: tetragonVersions[tetragon.version],
    namespace: 'kube-system',
    operator: tetragon.tracingPolicies || tetragon.podInfo,
    election: (tetragon.operator?.replicas ?? 1) > 1,
    stdout: tetragon.export.enabled && tetragon.export.stdout,
    serviceMonitors: tetragon.metrics.enabled && model.observability.serviceMonitors,
  };
}
