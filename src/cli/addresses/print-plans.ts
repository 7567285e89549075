import type { PlannedRange } from '../../checks/addresses/address-plan';
import { harmless } from '../../diagnostics/harmless';
import { lineMaps } from '../../diagnostics/line-maps';
import { columns } from '../text/columns';
import { csvLine } from '../text/csv-line';
import { markdownRow } from '../text/markdown-row';
import type { ClusterPlan } from './print-report';

const head = ['use', 'range', 'family', 'size', 'used', 'free', 'where'];

/** Address plans: aligned columns or a table in Markdown for each cluster, or all of them in one table of CSV (RFC 4180). */
export function printPlans(plans: readonly ClusterPlan[], format: 'text' | 'markdown' | 'csv'): string {
  const lines = lineMaps();
  const where = ({ place, path }: PlannedRange) => {
    if (!place) return path;
    const { line, column } = lines(place.source).region(place);
    return `${place.source.path}:${line}:${column}`;
  };
  const row = (planned: PlannedRange, number: (value: bigint | undefined) => string) => {
    const { use, owner, range, family, size, used, free } = planned;
    const numbers = [size, used, free].map(number);
    return [owner === undefined ? use : `${use} ${owner}`, range, `IPv${family}`, ...numbers, where(planned)];
  };
  if (format === 'csv') {
    const rows = plans.flatMap(({ cluster, addresses }) => addresses.map((one) => [cluster, ...row(one, exact)]));
    return [['cluster', ...head], ...rows].map(csvLine).join('');
  }
  return plans
    .map(({ cluster, addresses }) => {
      const rows = addresses.map((one) => row(one, short).map(harmless));
      return format === 'text'
        ? `${cluster}\n${columns([head, ...rows])}`
        : `### ${cluster}\n\n${[head, head.map(() => '---'), ...rows].map(markdownRow).join('')}`;
    })
    .join('\n');
}

const exact = (value: bigint | undefined) => (value === undefined ? '' : String(value));

/** Of IPv6 the exponent says more than 39 digits do. */
function short(value: bigint | undefined): string {
  if (value === undefined) return '-';
  const bits = value.toString(2);
  return bits.length > 32 && /^10*$/.test(bits) ? `2^${bits.length - 1}` : String(value);
}
