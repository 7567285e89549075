import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const byteOrderMark = '\uFEFF';

/**
 * Writes a text over a file that stands, or leaves it as it was: a full disk must not cost the only copy. A link goes on to
 * lead to the file; its mode stays, and so does a byte order mark, which readers are not shown.
 */
export function rewriteFile(path: string, text: string): void {
  const file = realpathSync(path);
  const aside = join(dirname(file), `.${basename(file)}.fairlead-new`);
  const mark = readFileSync(file, 'utf8').startsWith(byteOrderMark) ? byteOrderMark : '';
  try {
    writeFileSync(aside, mark + text, { flag: 'wx', flush: true });
    chmodSync(aside, statSync(file).mode);
    renameSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(aside, { force: true });
    throw error;
  }
}
