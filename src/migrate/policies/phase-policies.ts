import type { ClusterModel } from '../../spec/model';
import { migrationPhases } from '../../spec/schema/migration-phases';
import type { PhaseName } from '../guides/phase-guides';
import { sourceOf } from '../source-of';

/** Whose policies hold which pods in a phase. */
export interface PhasePolicies {
  /** The CNI that is left. */
  readonly source: {
    readonly cni: string;
    readonly holds: 'all pods' | 'pods of nodes that have not moved' | 'no pods';
  };
  readonly target: { readonly cni: string; readonly holds: TargetHolds };
}

/** Where policies are reported or ignored they hold nobody; without an agent there is nobody to do either. */
export type TargetHolds = 'no agent' | 'ignored' | 'reported' | 'pods of nodes that have moved' | 'all pods';

/** Cilium looks at policies when all nodes are its own; Antrea, which cannot do otherwise, from the first node on. */
export function phasePolicies({ cni, migration }: ClusterModel, phase: PhaseName): PhasePolicies {
  const { enforces = false, name = '' } = (migration && sourceOf(migration)) ?? {};
  const before = (end: PhaseName) => migrationPhases.indexOf(phase) < migrationPhases.indexOf(end);
  const holds = before('nodes') ? 'all pods' : phase === 'nodes' ? 'pods of nodes that have not moved' : 'no pods';
  return {
    source: { cni: name, holds: enforces ? holds : 'no pods' },
    target: cni.antrea ? { cni: 'Antrea', holds: ofAntrea(phase) } : { cni: 'Cilium', holds: ofCilium(phase) },
  };
}

function ofCilium(phase: PhaseName): TargetHolds {
  if (phase === 'preflight') return 'no agent';
  if (phase === 'install' || phase === 'nodes') return 'ignored';
  return phase === 'audit' ? 'reported' : 'all pods';
}

function ofAntrea(phase: PhaseName): TargetHolds {
  if (phase === 'preflight' || phase === 'install') return 'no agent';
  return phase === 'nodes' ? 'pods of nodes that have moved' : 'all pods';
}
