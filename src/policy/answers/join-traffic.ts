import type { Traffic } from '../engine/reach';
import { intersectLines, joinLines, type LineSet, withoutLine } from '../model/port-line';

/** What passes in any of several cases; what hangs on nothing in one of them hangs on nothing. */
export function joinTraffic(all: readonly Traffic[]): Traffic[] {
  const byAtoms = new Map<string, { readonly atoms: readonly string[]; readonly lines: LineSet[] }>();
  for (const { first, end, atoms } of all) {
    const key = JSON.stringify(atoms);
    const known = byAtoms.get(key) ?? { atoms, lines: [] };
    known.lines.push([first, end]);
    byAtoms.set(key, known);
  }
  const certain = joinLines(byAtoms.get('[]')?.lines ?? []);
  return [...byAtoms.values()].flatMap(({ atoms, lines }) => {
    const line = joinLines(lines);
    return stretches(atoms.length === 0 ? line : intersectLines(line, withoutLine(certain)), atoms);
  });
}

const stretches = (line: LineSet, atoms: readonly string[]): Traffic[] =>
  line.flatMap((first, index) => (index % 2 === 0 ? [{ first, end: line[index + 1] ?? first, atoms }] : []));
