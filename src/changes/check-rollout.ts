import { type Finding, finding, type Where } from '../diagnostics/finding';
import type { PolicyChange } from '../policy/rollout/policy-change';
import type { Rollout } from '../policy/rollout/rollout';
import { changesIn } from './changes-in';
import { connectionText } from './connection-text';
import { havingNames } from './having-names';
import { repairText } from './repair-text';

const mostShown = 3;

/** What the way of a change of policies interrupts. */
export function checkRollout(rollout: Rollout): Finding[] {
  const { verdict, interruptions, way } = rollout;
  if (verdict === 'undecided') {
    const [first] = interruptions;
    return [finding('FL-HIT-003', { connection: first && connectionText(first), repair: repairText(rollout) })];
  }
  return interruptions.map((one) => {
    const told = { connection: connectionText(one), ...havingNames(one) };
    const repair = repairText(rollout);
    const at = where(changesIn(one, true), changesIn(one, false));
    if (way?.by === 'waves') return finding('FL-HIT-004', { ...told, kind: one.kind, repair }, at);
    return finding(one.kind === 'cut' ? 'FL-HIT-001' : 'FL-HIT-002', { ...told, repair }, at);
  });
}

/** In the file of what is applied, and beside it what is missing. What is removed stands in files of the past. */
function where(applied: readonly PolicyChange[], missing: readonly PolicyChange[]): Where {
  const at = ({ after }: PolicyChange) => after?.place('/metadata/name');
  const [place] = applied.flatMap((change) => at(change) ?? []);
  const related = missing.flatMap((change) => {
    const found = at(change);
    return found ? [{ place: found, label: 'not there yet' }] : [];
  });
  return { place, related: related.slice(0, mostShown) };
}
