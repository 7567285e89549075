import type { PlannedRange } from '../../checks/addresses/address-plan';
import type { Finding } from '../../diagnostics/finding';
import { lineMaps } from '../../diagnostics/line-maps';
import { findingEntries } from '../../diagnostics/print/finding-entries';
import { jsonText } from '../../diagnostics/print/json-text';
import { sortFindings } from '../../diagnostics/sort-findings';

/** A cluster's addresses, as `addressPlan` gives them. */
export interface ClusterPlan {
  readonly cluster: string;
  readonly addresses: readonly PlannedRange[];
}

/**
 * A run as JSON: its findings, and each cluster's addresses. Numbers of addresses are decimal strings, for IPv6 has more than
 * a number of JavaScript holds.
 */
export function printReport(findings: readonly Finding[], plans: readonly ClusterPlan[]): string {
  const lines = lineMaps();
  const clusters = plans.map(({ cluster, addresses }) => ({
    cluster,
    addresses: addresses.map(({ size, used, free, place, ...rest }) => {
      const { line, column } = place ? lines(place.source).region(place) : {};
      return {
        ...rest,
        size: String(size),
        used: used === undefined ? undefined : String(used),
        free: free === undefined ? undefined : String(free),
        file: place?.source.path,
        line,
        column,
      };
    }),
  }));
  return jsonText({ findings: findingEntries(sortFindings(findings)), clusters });
}
