import type { Enforcement } from '../../dialects/policy-set-of';
import { defaultTier } from './default-tier';
import type { Piece } from './pieces-of';

/** The tiers of a source that have rules, in the order of the walk. */
export interface PlacedTiers {
  readonly before: readonly string[];
  /** Where the policies of applications stand. */
  readonly own: readonly string[];
  readonly behind: readonly string[];
}

/** The tiers of an agent that have pieces, around the one in which its applications' policies stand. */
export function placedTiers(pieces: readonly Piece[], tiers: readonly string[], from: Enforcement): PlacedTiers {
  const used = tiers.filter((tier) => pieces.some((piece) => piece.tier === tier));
  const own = defaultTier[from];
  const first = Math.min(...own.map((tier) => tiers.indexOf(tier)));
  const last = Math.max(...own.map((tier) => tiers.indexOf(tier)));
  return {
    before: used.filter((tier) => tiers.indexOf(tier) < first),
    own: used.filter((tier) => tiers.indexOf(tier) >= first && tiers.indexOf(tier) <= last),
    behind: used.filter((tier) => tiers.indexOf(tier) > last),
  };
}
