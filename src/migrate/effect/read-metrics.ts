import { type Finding, finding } from '../../diagnostics/finding';
import type { Source } from '../../diagnostics/place';
import { readAnswer } from '../prometheus/read-answer';
import type { Series } from '../prometheus/series';
import { figures } from './figures';
import { readExposition } from './read-exposition';

/** Series of an export, of which none is left where a finding tells why. */
export interface Metrics {
  readonly series: readonly Series[];
  readonly findings: readonly Finding[];
}

const asked = new Set(
  figures.flatMap(({ record, sources }) => [record, ...sources.flatMap(({ of, over }) => [of, over ?? of])]),
);

/** Reads an export by what it looks like, and keeps what a figure is made of. */
export function readMetrics(source: Source): Metrics {
  const { path: file, text } = source;
  const read = /^\s*[{[]/.test(text) ? answered(text) : readExposition(text);
  if ('why' in read) {
    const { why, ...place } = read;
    return none(finding('FL-MIG-301', { file, why }, { place: { source, ...place } }));
  }
  const series = read.series.filter(({ name }) => asked.has(name));
  if (series.length > 0) return { series, findings: [] };
  return none(finding('FL-MIG-302', { file, series: read.series.length, named: read.series.some(({ name }) => name) }));
}

const none = (told: Finding): Metrics => ({ series: [], findings: [told] });

function answered(text: string): ReturnType<typeof readExposition> {
  const read = readAnswer(parsed(text));
  return typeof read === 'string' ? { why: read, start: 0, end: 1 } : { series: read };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
