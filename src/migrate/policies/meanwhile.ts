import type { Enforcement } from '../../policy/dialects/policy-set-of';
import { connectionName } from '../../policy/engine/connection-name';
import { deniedBy } from '../../policy/engine/denied-by';
import { deniedFromNodes } from '../../policy/engine/denied-from-nodes';
import type { Example } from '../../policy/engine/example-of';
import { openedBetween } from '../../policy/engine/opened-between';
import type { Universe } from '../../policy/model/endpoint';
import type { PolicySet } from '../../policy/model/policy-set';
import type { Ranges } from '../../policy/translate/parts/surroundings';
import { proofWorlds } from '../../policy/translate/proof-worlds';
import type { Inventory } from '../../policy/workloads/read-workloads';
import type { Senders } from './hidden-senders';

/** What policies do while some nodes have moved, whichever they are. */
export interface Meanwhile {
  /** Who holds the pods of nodes that have moved to policies. */
  readonly enforcedBy: Enforcement | 'nobody';
  /** `closed`: nothing that is denied before and after is open. */
  readonly verdict: 'closed' | 'open' | 'undecided';
  /** A connection that is: `shop/web -> shop/cart 80/TCP`. */
  readonly example?: string;
  /** For people: of which pods this is true; absent where there were too many kinds of them to look at. */
  readonly world?: string;
  /**
   * Whether anything is cut that is allowed before and after. What both agents allow passes each direction with both, so that only
   * packets without the address of their sender can be; absent where they keep it, and nothing is.
   */
  readonly cut?: Cut;
}

/** The same words for what is cut. */
export interface Cut extends Pick<Meanwhile, 'example' | 'world'> {
  readonly verdict: 'nothing' | 'cut' | 'undecided';
}

interface Asked {
  readonly source: PolicySet;
  /** To what pods of nodes that have moved are held; nobody holds them to anything where it is absent. */
  readonly held?: PolicySet;
  readonly from: Enforcement;
  readonly to: Enforcement;
  readonly inventory: Inventory;
  readonly ranges: Ranges;
  /** What the others see of pods that have moved, where that is not their own address. */
  readonly senders?: Senders;
}

/** Looks at every pod that may run, and where something opens or is cut, at those that do. */
export function meanwhile({ source, held, from, to, inventory, ranges, senders }: Asked): Meanwhile {
  const sets = [source, ...(held ? [held] : [])];
  const worlds = proofWorlds([from, to], sets, inventory, ranges, false);
  const look = (example: (universe: Universe) => Example | undefined): Look => {
    let last: Look = {};
    for (const { universe, told: world } of worlds) {
      const found = example(universe);
      last = { world, ...(found && { example: connectionName(found), certain: found.atoms.length === 0 }) };
      if (!found) break;
    }
    return last;
  };
  // Where nobody enforces, all that is denied opens between two nodes that have moved.
  const opened = look((universe) => (held ? openedBetween(source, held, universe) : deniedBy(source, universe)));
  const cut = senders && look((universe) => deniedFromNodes(source, universe, senders.addresses));
  return {
    enforcedBy: held ? to : 'nobody',
    ...verdictOf(opened, 'closed', 'open'),
    ...(cut && { cut: verdictOf(cut, 'nothing', 'cut') }),
  };
}

/** The smallest world that was looked at, and what was found there. */
interface Look {
  readonly world?: string;
  readonly example?: string;
  readonly certain?: boolean;
}

function verdictOf<N extends string, S extends string>({ certain, ...found }: Look, none: N, some: S) {
  const known = found.example === undefined ? none : certain ? some : 'undecided';
  return { verdict: found.world === undefined ? ('undecided' as const) : known, ...found } as const;
}
