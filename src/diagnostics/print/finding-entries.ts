import type { Finding } from '../finding';
import { lineMaps } from '../line-maps';
import type { Place } from '../place';

/** Findings as plain data for JSON; lines and columns from 1, columns in UTF-16 code units, ends exclusive. */
export function findingEntries(findings: readonly Finding[]): object[] {
  const lines = lineMaps();
  const located = (place: Place | undefined) =>
    place && { file: place.source.path, ...lines(place.source).region(place) };

  return findings.map(({ code, severity, message, path, place, related = [], why, help, docs }) => ({
    ruleId: code,
    severity,
    message,
    path,
    ...located(place),
    related: related.map((other) => ({ message: other.label, ...located(other.place) })),
    why,
    fix: help,
    docs,
  }));
}
