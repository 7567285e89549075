import type { Sample, Series } from '../prometheus/series';
import { seriesNumber } from '../prometheus/series-number';

/** What stands in an export, or where it breaks off. */
export type Exposition =
  | { readonly series: readonly Series[] }
  | { readonly why: string; readonly start: number; readonly end: number };

/** No agent writes such a line; a binary file may have it. */
const longest = 64 * 1024;

/** Reads the text format 0.0.4 of Prometheus; scrapes with times may follow each other in it, the earlier ones first. */
export function readExposition(text: string): Exposition {
  const all = new Map<string, Series & { readonly samples: Sample[] }>();
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const read = end - start > longest ? 'no line of metrics is as long' : readLine(text.slice(start, end).trim());
    if (typeof read === 'string') return { why: read, start, end: Math.min(end, start + longest) };
    if (read) {
      const { name, labels, sample } = read;
      const key = JSON.stringify([name, Object.entries(labels).sort()]);
      const samples = all.get(key)?.samples ?? [];
      const last = samples.at(-1);
      if (last && !isLater(sample, last))
        return { why: 'the same series stands above, at no earlier time', start, end };
      samples.push(sample);
      all.set(key, { name, labels, samples });
    }
    start = end + 1;
  }
  return { series: [...all.values()] };
}

const isLater = (a: Sample, b: Sample) => a.at !== undefined && b.at !== undefined && a.at > b.at;

interface Line {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly sample: Sample;
}

/** A sample, nothing, or why the line is neither. */
function readLine(line: string): Line | string | undefined {
  if (line === '# EOF') return 'this is OpenMetrics, whose times are of another unit';
  if (line === '' || line.startsWith('#')) return undefined;
  // What stands in quotes may hold a brace, what follows the labels none.
  const close = line.lastIndexOf('}');
  const open = close < 0 ? -1 : line.indexOf('{');
  const head = close < 0 ? (/^\S+/.exec(line)?.[0] ?? '') : line.slice(0, Math.max(open, 0));
  const name = head.trim();
  if (!/^[a-zA-Z_:][\w:]*$/.test(name)) return 'it begins with no name of a metric';
  const labels = close < 0 ? {} : readLabels(line.slice(open + 1, close));
  if (!labels) return 'its labels cannot be read';
  const [number = '', time, ...more] = line
    .slice(close < 0 ? head.length : close + 1)
    .trim()
    .split(/[ \t]+/);
  const value = seriesNumber(number);
  if (value === undefined) return 'it has no value';
  if (more.length > 0 || (time !== undefined && !/^-?\d+$/.test(time))) return 'more follows its value than a time';
  return { name, labels, sample: { value, ...(time !== undefined && { at: Number(time) / 1000 }) } };
}

const oneLabel = /\s*([a-zA-Z_]\w*)\s*=\s*"([^"\\]*(?:\\[\\"n][^"\\]*)*)"\s*(?:,|$)/y;

function readLabels(text: string): Readonly<Record<string, string>> | undefined {
  const labels = new Map<string, string>();
  for (let at = 0; text.slice(at).trim() !== ''; at = oneLabel.lastIndex) {
    oneLabel.lastIndex = at;
    const [, label, value] = oneLabel.exec(text) ?? [];
    if (label === undefined || value === undefined || labels.has(label)) return undefined;
    labels.set(
      label,
      value.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped)),
    );
  }
  return Object.fromEntries(labels);
}
