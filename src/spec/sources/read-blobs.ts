import { execFileSync } from 'node:child_process';

/** The texts of blobs of a git repository, in the order asked for; undefined for one that it does not hold, or cannot get. */
export function readBlobs(root: string, blobs: readonly string[]): (string | undefined)[] {
  if (blobs.length === 0) return [];
  const output = batch(root, blobs);
  if (!output) return blobs.map(() => undefined);
  const newline = 10;
  let at = 0;
  return blobs.map(() => {
    const end = output.indexOf(newline, at);
    // `<id> blob <bytes>` and the bytes with a newline behind them, or `<id> missing`.
    const [, , bytes] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (bytes === undefined) return undefined;
    const text = output.toString('utf8', at, at + Number(bytes));
    at += Number(bytes) + 1;
    return text;
  });
}

/** What git has of them; undefined where it ends before the last one. */
function batch(root: string, blobs: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', ['-C', root, 'cat-file', '--batch'], {
      input: blobs.map((blob) => `${blob}\n`).join(''),
      maxBuffer: 1 << 30,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
