import {
  chmodSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Finding, finding } from '../diagnostics/finding';
import { fileFault } from './file-fault';

const byteOrderMark = '\uFEFF';

/**
 * Writes a text over a file that stands, or leaves it as it was: a full disk must not cost the only copy. A link goes on to
 * lead to the file; its mode stays, and so does a byte order mark, which readers are not shown. Errors of the file system
 * become findings.
 */
export function rewriteFile(path: string, text: string): Finding[] {
  let aside: string | undefined;
  try {
    const file = realpathSync(path);
    aside = join(dirname(file), `.${basename(file)}.fairlead-new`);
    const mark = readFileSync(file, 'utf8').startsWith(byteOrderMark) ? byteOrderMark : '';
    writeFileSync(aside, mark + text, { flag: 'wx', flush: true });
    chmodSync(aside, statSync(file).mode);
    renameSync(aside, file);
    return [];
  } catch (error) {
    const fault = fileFault(error);
    if (!fault) throw error;
    if (aside !== undefined && fault.code === 'EEXIST') return [finding('FL-OUT-008', { path: aside })];
    if (aside !== undefined && existsSync(aside)) rmSync(aside);
    return [finding('FL-OUT-014', { path, reason: fault.reason })];
  }
}
