import type { Finding } from './finding';
import { printGithub } from './print/github';
import { printJson } from './print/json';
import { printJunit } from './print/junit';
import { printMarkdown } from './print/markdown';
import { paintWith } from './print/paint';
import { printSarif } from './print/sarif';
import { tally } from './print/tally';
import { printText } from './print/text';
import { sortFindings } from './sort-findings';

export type Format = 'text' | 'json' | 'sarif' | 'github' | 'junit' | 'markdown';

export interface PrintOptions {
  /** Colours, for `text` alone. */
  readonly color?: boolean;
  /** How many errors people are shown; what machines read (json, sarif, junit) is always whole. */
  readonly maxErrors?: number;
  readonly toolVersion: string;
}

/** The findings, sorted, as one text that ends with a line break; empty where `text` or `github` has nothing to say. */
export function printFindings(findings: readonly Finding[], format: Format, options: PrintOptions): string {
  const sorted = sortFindings(findings);
  const shown = firstErrors(sorted, options.maxErrors ?? Number.POSITIVE_INFINITY);
  const hidden = sorted.length - shown.length;
  const summary = `${tally(sorted)}${hidden > 0 ? ` (${hidden} of them not shown)` : ''}`;
  switch (format) {
    case 'text':
      return sorted.length === 0 ? '' : printText(shown, summary, paintWith(options.color ?? false));
    case 'json':
      return printJson(sorted);
    case 'sarif':
      return printSarif(sorted, options.toolVersion);
    case 'github':
      return printGithub(shown, hidden > 0 ? summary : undefined);
    case 'junit':
      return printJunit(sorted);
    case 'markdown':
      return printMarkdown(shown, summary);
  }
}

function firstErrors(findings: readonly Finding[], most: number): Finding[] {
  let errors = 0;
  return findings.filter((finding) => finding.severity !== 'error' || ++errors <= most);
}
