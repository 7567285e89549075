import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

let isLate = false;

/** Where the machine code of a bundle lies that V8 made of it at build time, under the flags that this process has. */
export const codeOf = (file: string): string => `${file}${isLate ? '.late' : ''}.code`;

/**
 * Has V8 optimise functions only after they have run some times as long as it would have them: a command is over before that
 * pays, and it took half of the processor's time. Only for a process of our own, before it loads a bundle; false where this V8
 * has no such flag.
 */
export function optimiseLate(): boolean {
  // Node 20; later ones count calls, and optimise late enough by themselves.
  isLate = /^11\.3\./.test(process.versions.v8);
  if (isLate) setFlagsFromString('--interrupt-budget=600000');
  return isLate;
}

/**
 * Runs a bundle as a module. With the code from its build a small spec is checked in half the time; V8 refuses what another
 * version of it made, and compiles the bundle as if there were none.
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

const loaded = new Map<string, ReturnType<typeof runBundle>>();

/** What a bundle of lib/ exports; `name` is its path there. */
export function loadBundle(name: string): unknown {
  // The same from imports/ and from lib/, where the build puts this file too.
  const file = join(__dirname, '../lib', name);
  const bundle = loaded.get(file) ?? runBundle(file);
  loaded.set(file, bundle);
  return bundle.exports;
}

/** The bundles that this process has run, by their files. */
export const loadedBundles = (): ReadonlyMap<string, { readonly script: Script }> => loaded;

function bytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
