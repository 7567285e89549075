import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { type Finding, finding } from '../diagnostics/finding';
import { fileFault } from './file-fault';
import { sha256 } from './output-index';
import { readTree } from './read-tree';

/** The files below a folder. */
export interface Hashes {
  /** The sha256 of each in hexadecimal, by its path with `/`; empty for a link or device, which is never read. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Hashes all files below a folder, which need not exist. Errors of the file system become findings. */
export function hashTree(folder: string): Hashes {
  try {
    if (!existsSync(folder)) return { hashes: new Map(), findings: [] };
    const files = [...readTree(folder, readdirSync(folder))].filter(([, kind]) => kind !== 'folder');
    const hash = (path: string) => sha256(readFileSync(join(folder, path)));
    return { hashes: new Map(files.map(([path, kind]) => [path, kind === 'file' ? hash(path) : ''])), findings: [] };
  } catch (error) {
    const fault = fileFault(error);
    if (!fault) throw error;
    return { hashes: new Map(), findings: [finding('FL-OUT-007', fault)] };
  }
}
