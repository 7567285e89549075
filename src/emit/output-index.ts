import { createHash } from 'node:crypto';
import { pathProblem } from './output-path';

/** Each file as it was written last: its path in the cluster's folder, and the sha256 of its bytes in hexadecimal. */
export type OutputIndex = ReadonlyMap<string, string>;

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The index as text: one line a file, sorted, so that a diff shows which files changed and nothing else. */
export function printIndex(index: OutputIndex): string {
  const files = Object.fromEntries([...index].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}

/** Reads an index back; a text that is none, or that names a place outside the folder, gives the reason. */
export function parseIndex(text: string): OutputIndex | { readonly error: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { error: /^[<=>]{7}/m.test(text) ? 'it holds the marks of a merge conflict' : 'it is not JSON' };
  }
  const files: unknown = typeof data === 'object' && data !== null && 'files' in data ? data.files : undefined;
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return { error: 'it has no map `files`' };
  const index = new Map<string, string>();
  for (const [path, hash] of Object.entries(files)) {
    const problem = pathProblem(path);
    if (problem !== undefined) return { error: `the path \`${path}\`: ${problem}` };
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return { error: `\`${path}\` has no sha256` };
    index.set(path, hash);
  }
  return index;
}
