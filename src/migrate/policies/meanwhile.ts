import type { Enforcement } from '../../policy/dialects/policy-set-of';
import { connectionName } from '../../policy/engine/connection-name';
import { deniedBy } from '../../policy/engine/denied-by';
import { openedBetween } from '../../policy/engine/opened-between';
import type { PolicySet } from '../../policy/model/policy-set';
import type { Ranges } from '../../policy/translate/parts/surroundings';
import { proofWorlds } from '../../policy/translate/proof-worlds';
import type { Inventory } from '../../policy/workloads/read-workloads';

/** What policies do while some nodes have moved, whichever they are. What both agents allow is never cut by them. */
export interface Meanwhile {
  /** Who holds the pods of nodes that have moved to policies. */
  readonly enforcedBy: Enforcement | 'nobody';
  /** `closed`: nothing that is denied before and after is open. */
  readonly verdict: 'closed' | 'open' | 'undecided';
  /** A connection that is: `shop/web -> shop/cart 80/TCP`. */
  readonly example?: string;
  /** For people: of which pods this is true; absent where there were too many kinds of them to look at. */
  readonly world?: string;
}

interface Asked {
  readonly source: PolicySet;
  /** To what pods of nodes that have moved are held; nobody holds them to anything where it is absent. */
  readonly held?: PolicySet;
  readonly from: Enforcement;
  readonly to: Enforcement;
  readonly inventory: Inventory;
  readonly ranges: Ranges;
}

/** Looks at every pod that may run, and where something opens, at those that do. */
export function meanwhile({ source, held, from, to, inventory, ranges }: Asked): Meanwhile {
  const enforcedBy = held ? to : 'nobody';
  const sets = [source, ...(held ? [held] : [])];
  let last: Meanwhile = { enforcedBy, verdict: 'undecided' };
  for (const { universe, told: world } of proofWorlds([from, to], sets, inventory, ranges, false)) {
    // Where nobody enforces, all that is denied opens between two nodes that have moved.
    const found = held ? openedBetween(source, held, universe) : deniedBy(source, universe);
    if (!found) return { enforcedBy, verdict: 'closed', world };
    const verdict = found.atoms.length === 0 ? 'open' : 'undecided';
    last = { enforcedBy, verdict, example: connectionName(found), world };
  }
  return last;
}
