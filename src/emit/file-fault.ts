import { stagingFolder } from './output-path';

/** What the file system refused: its code, such as EACCES, the path, and the reason in words. */
export interface FileFault {
  readonly code: string;
  readonly path: string;
  readonly reason: string;
}

/** Reads an error of the file system; undefined for any other error, which is a bug. */
export function fileFault(error: unknown): FileFault | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  // Node's message: `EACCES: permission denied, rename 'a' -> 'b'`.
  const reason = error.message.replace(/^[A-Z0-9_]+: /, '').replace(/, [a-z]+( '.*)?$/s, '');
  // Of a rename, the end that the user knows.
  const ends = ['dest' in error ? error.dest : undefined, 'path' in error ? error.path : undefined];
  const path = ends.find((end) => typeof end === 'string' && !end.includes(`${stagingFolder}/`));
  return { code: String(error.code), path: typeof path === 'string' ? path : stagingFolder, reason };
}
