import type { ClusterModel } from '../spec/model';
import { type SourceCni, sourceCnis } from '../versions/source-cnis';

type Migration = NonNullable<ClusterModel['migration']>;
type Name = keyof typeof sourceCnis;

/** The CNI that a migration leaves, with what the spec says of it. */
export interface Source extends SourceCni {
  readonly key: Name;
  readonly cidrs: readonly string[];
}

/** What the spec leaves; undefined where it names nothing, which is a finding. */
export function sourceOf({ from }: Migration): Source | undefined {
  for (const key of Object.keys(sourceCnis) as Name[]) {
    const section = from[key];
    if (!section) continue;
    const facts: SourceCni = sourceCnis[key];
    const tunnelPort = section.tunnelPort ?? facts.tunnelPort;
    return { ...facts, key, cidrs: section.cidrs, ...(tunnelPort !== undefined && { tunnelPort }) };
  }
  return undefined;
}
