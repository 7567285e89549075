import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import { migrationPhases } from '../spec/schema/migration-phases';
import type { Change } from './change';

/** A migration goes one phase at a time, forth or back; it begins before the first one and ends behind the last. */
export function checkMigrationStep({ before, after }: Change): Finding[] {
  const [was, is] = [before.model.migration?.phase, after.model.migration?.phase];
  if (!was && !is) return [];
  const [from, to] = [was ? migrationPhases.indexOf(was) : -1, is ? migrationPhases.indexOf(is) : -1];
  const last = migrationPhases.length - 1;
  if (Math.abs(to - from) <= 1 || (from === last && to === -1)) return [];
  const path = is ? '/spec/migration/phase' : '/spec';
  const step = migrationPhases[to > from ? from + 1 : from - 1];
  const next = is
    ? `\`phase: ${step}\` comes next`
    : `\`phase: ${migrationPhases[from + 1]}\` comes next, and \`migration\` goes after \`${migrationPhases[last]}\``;
  return [
    finding(
      'FL-MIG-013',
      { was: standing(was), is: standing(is), next },
      { path, also: was ? [{ path: '/spec/migration/phase', label: 'before' }] : [] },
    ),
  ];
}

const standing = (phase: NonNullable<ClusterModel['migration']>['phase'] | undefined) =>
  phase ? `\`${phase}\`` : 'no phase';
