import { compare, compile, type Network, print } from '../../src/compile';
import { type Format, printFindings } from '../../src/diagnostics/print-findings';
import { memorySources } from '../../src/spec/sources/memory-sources';
import type { Mutant } from './mutants';

const formats: readonly Format[] = ['text', 'json', 'sarif', 'github', 'junit', 'markdown'];
const originals = new Map<Mutant['before'], Network | undefined>();

/**
 * Compiles, holds what compiles against what it was made from, prints what came of it, and tells which it was. Throws where
 * it was neither.
 */
export function compileMutant({ spec, texts, before }: Mutant): 'compiled' | 'refused' {
  if (!originals.has(before)) originals.set(before, compile(spec, memorySources(before)).network);
  const original = originals.get(before);
  const { network, findings } = compile(spec, memorySources(texts), (now) =>
    original ? [...compare(original, now), ...compare(now, original)] : [],
  );
  const refused = findings.some(({ severity, code }) => severity === 'error' && !code.startsWith('FL-UPG-'));
  if (refused === (network !== undefined)) throw new Error('neither a network nor an error');
  for (const format of formats) printFindings(findings, format, { toolVersion: '1' });
  if (network) print(network);
  return network ? 'compiled' : 'refused';
}
