import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileFault } from '../../emit/file-fault';
import { download, type Read } from './download';
import { isAddress } from './is-address';

/** Reads a file, by its path from `cwd`, or what lies at an address. */
export async function readSource(source: string, cwd: string): Promise<Read> {
  if (isAddress(source)) return download(source);
  try {
    return { bytes: readFileSync(resolve(cwd, source)) };
  } catch (error) {
    const fault = fileFault(error);
    if (!fault) throw error;
    return { error: fault.reason };
  }
}
