import type { VendoredFile } from '../../delivery/vendored-files';
import { type Finding, finding } from '../../diagnostics/finding';
import { sha256 } from '../../emit/output-index';
import type { Toolbox } from '../toolbox';

interface Brought {
  /** The texts of the files, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/**
 * Reads upstream files and holds each against its sha256. They come from upstream, or from `from`, a folder or an address
 * with the layout of `definitions/`. A file that several clusters need is read once.
 */
export async function bringDefinitions(
  files: readonly VendoredFile[],
  from: string | undefined,
  read: Toolbox['read'],
): Promise<Brought> {
  const once = new Map(files.map((file) => [file.path, file]));
  const texts = new Map<string, string>();
  const findings = await Promise.all(
    [...once.values()].map(async ({ path, url, sha256: due }) => {
      const source = from === undefined ? url : `${from.replace(/\/+$/, '')}/${path}`;
      const result = await read(source);
      if ('error' in result) return [finding('FL-VEN-001', { source, reason: result.error })];
      const is = sha256(result.bytes);
      if (is !== due) return [finding('FL-VEN-002', { source, is, due })];
      texts.set(path, new TextDecoder().decode(result.bytes));
      return [];
    }),
  );
  return { texts, findings: findings.flat() };
}
