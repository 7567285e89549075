import { compile, print } from '../../src/compile';
import { type Format, printFindings } from '../../src/diagnostics/print-findings';
import { memorySources } from '../../src/spec/sources/memory-sources';
import type { Seed } from './seeds';

const formats: readonly Format[] = ['text', 'json', 'sarif', 'github', 'junit', 'markdown'];

/** Compiles, prints what came of it, and tells which it was. Throws where it was neither. */
export function compileMutant({ spec, texts }: Seed): 'compiled' | 'refused' {
  const { network, findings } = compile(spec, memorySources(texts));
  const refused = findings.some(({ severity }) => severity === 'error');
  if (refused === (network !== undefined)) throw new Error('neither a network nor an error');
  for (const format of formats) printFindings(findings, format, { toolVersion: '1' });
  if (network) print(network);
  return network ? 'compiled' : 'refused';
}
