import type { Finding } from '../diagnostics/finding';
import type { Change } from './change';
import { checkAddressesTaken } from './check-addresses-taken';
import { checkDefaults } from './check-defaults';
import { checkFixedFields } from './check-fixed-fields';
import { checkGuardedRanges } from './check-guarded-ranges';
import { checkMigrationStep } from './check-migration-step';
import { checkOutside } from './check-outside';
import { checkPeers } from './check-peers';
import { checkRemovals } from './check-removals';
import { checkRestarts } from './check-restarts';
import { checkSettings } from './check-settings';
import { checkVersions } from './check-versions';

const checks: readonly ((change: Change) => Finding[])[] = [
  checkVersions,
  checkDefaults,
  checkSettings,
  checkMigrationStep,
  checkAddressesTaken,
  checkGuardedRanges,
  checkOutside,
  checkPeers,
  checkFixedFields,
  checkRemovals,
  checkRestarts,
];

/** What a change would do to a live cluster that its first installation would not: refusals, cuts, losses, restarts. */
export function checkChange(change: Change): Finding[] {
  return checks.flatMap((check) => check(change));
}
