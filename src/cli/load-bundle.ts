import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** Where the machine code of a bundle lies that V8 made of it at build time. */
export const codeOf = (file: string): string => `${file}.code`;

/**
 * Runs a bundle as a module. With the code from its build a small spec is checked in two thirds of the time; V8 refuses what
 * another version of it made, and compiles the bundle as if there were none.
 */
export function runBundle(file: string): { readonly exports: unknown; readonly script: Script } {
  const text = readFileSync(file, 'utf8');
  const cachedData = bytes(codeOf(file));
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return { exports: module.exports, script };
}

/** What a bundle exports that stands beside this one. */
export const loadBundle = (name: string): unknown => runBundle(join(__dirname, name)).exports;

function bytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
