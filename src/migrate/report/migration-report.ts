import type { Finding } from '../../diagnostics/finding';
import type { ConnectionChange } from '../../policy/answers/answer-diff';
import type { PhaseName } from '../guides/phase-guides';
import type { Meanwhile } from '../policies/meanwhile';
import type { ReportedAddresses } from './reported-addresses';
import type { ReportedInventory } from './reported-inventory';
import type { ReportedFigure } from './reported-performance';
import type { ReportedPolicy } from './reported-policies';
import type { ReportedPhase } from './reported-timeline';

/** A migration before and after, as plain data for whatever prints it. */
export interface MigrationReport {
  readonly cluster: string;
  readonly phase: PhaseName;
  readonly inventory: {
    readonly before: ReportedInventory;
    readonly after: ReportedInventory;
    /** Whether the cluster after its migration was looked at, or is as the spec says. */
    readonly afterIs: 'found' | 'planned';
  };
  readonly addresses: ReportedAddresses;
  readonly policies: readonly ReportedPolicy[];
  readonly reachability: Reachability;
  /** Where metrics of both sides were handed in. */
  readonly performance?: readonly ReportedFigure[];
  readonly risks: readonly Finding[];
  readonly timeline: readonly ReportedPhase[];
}

/** Who reaches whom after that could not before, and the other way round. */
export interface Reachability {
  /** `unknown`: there is nothing to compare with. */
  readonly verdict: 'equal' | 'different' | 'undecided' | 'unknown';
  /** For people: over which pods both are equal. */
  readonly world?: string;
  /** Among the workloads that run. */
  readonly changes: readonly Pick<ConnectionChange, 'from' | 'to' | 'appears' | 'disappears'>[];
  readonly meanwhile?: Meanwhile;
}
