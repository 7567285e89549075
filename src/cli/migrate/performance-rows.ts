import type { Unit } from '../../migrate/effect/figure';
import type { Measured } from '../../migrate/effect/measured';
import type { ReportedFigure } from '../../migrate/report/reported-performance';
import { count } from '../text/count';

/** A row for each figure: the question, before, after, change; where something is unknown, why. */
export function performanceRows(figures: readonly ReportedFigure[]): string[][] {
  return figures.map(({ question, unit, before, after, change }) => [
    question,
    cell(before, unit),
    cell(after, unit),
    change.known ? `${change.percent > 0 ? '+' : ''}${change.percent.toFixed(1)} %` : `unknown: ${change.why}`,
  ]);
}

function cell(measured: Measured, unit: Unit): string {
  if (!measured.known) return `unknown: ${measured.why}`;
  const { value, metric, parts, instances, named } = measured;
  const of = [
    `\`${metric}\``,
    ...(parts.length > 0 ? [`of ${parts.join(', ')}`] : []),
    ...(named ? [`on ${count(instances, 'instance')}`] : []),
  ];
  return `${shown(value, unit)} (${of.join(' ')})`;
}

const three = (value: number) => String(Number(value.toPrecision(3)));

function shown(value: number, unit: Unit): string {
  if (unit === 'bytes') return `${three(value / 2 ** 20)} MiB`;
  if (unit === 'seconds') return `${three(value * 1000)} ms`;
  if (unit === 'share') return `${three(value * 100)} %`;
  return `${three(value)} ${unit}`;
}
