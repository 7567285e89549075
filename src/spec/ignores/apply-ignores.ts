import { type Code, catalogue } from '../../diagnostics/catalogue';
import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import { isError } from '../../diagnostics/is-error';
import { lineMaps } from '../../diagnostics/line-maps';
import type { Source } from '../../diagnostics/place';
import { type Ignore, readIgnores } from './read-ignores';

/**
 * The findings without those that comments of the `sources` silence, and with what is wrong about these comments. Without
 * `changes` nothing was compared with a state before, and comments about that have nothing to silence yet.
 */
export function applyIgnores(
  findings: readonly Finding[],
  sources: readonly Source[],
  { changes }: { readonly changes: boolean },
): readonly Finding[] {
  const ignores = sources.flatMap(readIgnores);
  if (ignores.length === 0) return findings;
  const wrong = new Map(ignores.map((ignore) => [ignore, mistake(ignore)]));
  const sound = new Map(
    ignores.flatMap((one) => (wrong.get(one) ? [] : [[keyOf(one.code, one.line, one.place.source), one]])),
  );
  const used = new Set<Ignore>();
  const lines = lineMaps();
  const left = findings.filter(({ code, severity, place }) => {
    if (severity === 'error' || !place) return true;
    const silencing = sound.get(keyOf(code, lines(place.source).region(place).line, place.source));
    if (silencing) used.add(silencing);
    return !silencing;
  });
  // A check that an error kept from running may have had what a comment silences.
  const whole = !findings.some(isError);
  const complaints = ignores.flatMap((one) => {
    const found = wrong.get(one);
    if (found) return [found];
    return whole && !used.has(one) && (changes || !one.code.startsWith('FL-UPG-'))
      ? [finding('FL-IGN-001', { code: one.code }, { place: one.place })]
      : [];
  });
  return [...left, ...complaints];
}

const keyOf = (code: string, line: number, { path }: Source) => `${code} ${line} ${path}`;

function mistake({ code, reason, place }: Ignore): Finding | undefined {
  if (!isCode(code)) {
    return finding('FL-IGN-002', { word: code, meant: didYouMean(code, Object.keys(catalogue)) }, { place });
  }
  if (catalogue[code].severity === 'error') return finding('FL-IGN-004', { code }, { place });
  return reason === '' ? finding('FL-IGN-003', { code }, { place }) : undefined;
}

const isCode = (word: string): word is Code => Object.hasOwn(catalogue, word);
